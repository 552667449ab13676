package no.samspill.server.audit;

import java.util.List;

/// What has been done to a record, or to several that belong together, as a list people can read;
/// the template is `audit/timeline :: timeline(timeline)`.
///
/// @param moments the latest first
/// @param total how many there are in all
/// @param several whether they may be about several records, so that each says which
/// @param all the address of the whole list after the language; empty for those who may not read it
public record Timeline(List<Told> moments, long total, boolean several, String all) {

    public Timeline {
        moments = List.copyOf(moments);
    }
}
