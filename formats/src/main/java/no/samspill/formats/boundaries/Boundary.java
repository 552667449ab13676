package no.samspill.formats.boundaries;

import java.util.List;

/// The boundary of one area.
///
/// @param code the area's code, with its leading zeros
/// @param name what the file calls the area; empty when it does not say
/// @param polygons the parts of the area, each with its outer ring first and its holes after it. A
///   ring is longitude, latitude, longitude, latitude … in degrees (WGS 84 or ETRS89), its last
///   position equal to its first. The arrays are not to be changed.
public record Boundary(String code, String name, List<List<double[]>> polygons) {

    public Boundary {
        polygons = polygons.stream().map(List::copyOf).toList();
    }

    /// A place within the area, in the middle of its widest part at half its height.
    ///
    /// Unlike the centre of gravity it never lies in the sea or in a neighbour, whatever the shape.
    public Position interiorPoint() {
        return Shapes.interiorPoint(this);
    }

    /// How many positions the boundary is drawn with.
    public int countPositions() {
        return polygons.stream().flatMap(List::stream).mapToInt(ring -> ring.length / 2).sum();
    }
}
