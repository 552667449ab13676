package no.samspill.server.audit;

import java.util.List;

/// What has been done to one record, as a list people can read; the template is `audit/timeline ::
/// timeline(timeline)`.
///
/// @param moments the latest first
/// @param total how many there are in all
public record Timeline(List<Told> moments, long total) {

    public Timeline {
        moments = List.copyOf(moments);
    }
}
