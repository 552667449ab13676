package no.samspill.server.organisations;

import no.samspill.formats.pack.Body;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Which bodies are asked for.
///
/// @param text words that all must stand in a name, an abbreviation, a code or a number, whatever
///   their accents; empty for all
/// @param kind only of this kind; null for all
/// @param level only of this level; null for all
/// @param below only those that lie under this body on the day, directly or not; null for all
/// @param existing whether only those that exist on the day
/// @param date the day
/// @param sort the order
/// @param language the language whose names and alphabet the order goes by
public record BodyQuery(
        String text,
        Body.@Nullable Kind kind,
        Body.@Nullable Level level,
        @Nullable BodyId below,
        boolean existing,
        LocalDate date,
        Sort sort,
        String language) {

    /// An order of bodies; within equals by name.
    public enum Sort {
        /// By name.
        NAME,
        /// By kind.
        KIND,
        /// By organisation number, those without last.
        NUMBER,
        /// By the name of the body it lies under, those without last.
        PARENT,
        /// The youngest first.
        FROM
    }

    /// Every body that exists on a day, by name.
    public static BodyQuery existingOn(LocalDate date, String language) {
        return new BodyQuery("", null, null, null, true, date, Sort.NAME, language);
    }
}
