package no.samspill.server.geography;

import no.samspill.formats.LocalizedText;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The outlines of areas, where a file of boundaries has been added.
@Component
public class Boundaries {

    /// The outlines of one level during one period.
    ///
    /// @param shapes one per area, by code
    /// @param attribution whom to name under a map
    public record Outlines(List<Shape> shapes, LocalizedText attribution) {}

    /// One area's outline.
    ///
    /// @param code the area's code
    /// @param name the name in the file
    /// @param polygons per polygon its rings, the outer one first; per ring longitude and latitude
    ///   in degrees (WGS 84), alternating
    public record Shape(String code, String name, List<List<double[]>> polygons) {}

    /// The outlines of a level that are in force on `date`; empty when nobody has added any.
    public Optional<Outlines> find(String level, LocalDate date) {
        return Optional.empty();
    }
}
