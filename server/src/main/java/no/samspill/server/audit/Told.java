package no.samspill.server.audit;

import no.samspill.server.pages.Words.Said;

import java.util.List;

/// An entry as people read it.
///
/// @param seq its number
/// @param when the time, in words
/// @param time the same for programs
/// @param who who did it
/// @param actor the same as entries name it, to search by; empty for those who may not know
/// @param body for which body; empty for none
/// @param deputyFor whose deputy; empty for nobody's
/// @param what what was done
/// @param type the kind of record
/// @param record the record's id among its kind
/// @param name what the record is called; empty for those who may not know
/// @param path the address of the record's own page; empty when it has none
/// @param owner the body whose record it is; empty for nobody's
/// @param differences what became different
/// @param why the reason; empty when none was given
/// @param blanked whether the reason has been blanked
/// @param request the request it came by; empty when by none
/// @param people everybody who stands in it; nobody for those who may not know
public record Told(
        long seq,
        String when,
        String time,
        String who,
        String actor,
        Said body,
        String deputyFor,
        String what,
        String type,
        String record,
        Said name,
        String path,
        Said owner,
        List<Difference> differences,
        String why,
        boolean blanked,
        String request,
        List<Mentioned> people) {

    public Told {
        differences = List.copyOf(differences);
        people = List.copyOf(people);
    }

    /// A person who stands in an entry.
    ///
    /// @param id the number that entries know them by
    /// @param name what they are called; the beginning of the number when their name is gone
    public record Mentioned(String id, String name) {}

    /// One thing that became different.
    ///
    /// @param name the field
    /// @param before as it was; empty when there was nothing
    /// @param after as it is; empty when there is nothing any more
    /// @param blanked whether both have been blanked
    public record Difference(String name, String before, String after, boolean blanked) {

        /// How many lines the longer of the two has.
        public long lines() {
            return Math.max(before.lines().count(), after.lines().count());
        }
    }
}
