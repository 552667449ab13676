package no.samspill.server.portal.indicator;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.Releasers;
import no.samspill.server.portal.indicator.IndicatorView.Citation;
import no.samspill.server.portal.indicator.IndicatorView.ReleaseRow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The releases of an indicator in words, and how to cite it.
///
/// @param releases those that touched it, the latest first
/// @param releasers who let them land
/// @param zone where the days are counted
record Releasing(
        IndicatorDefinition definition,
        List<Release> releases,
        Releasers releasers,
        ZoneId zone,
        Words words) {

    List<ReleaseRow> rows() {
        List<ReleaseRow> rows = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            Release release = releases.get(i);
            boolean first = i == releases.size() - 1;
            rows.add(row(release, i == 0, first));
        }
        return rows;
    }

    private ReleaseRow row(Release release, boolean inForce, boolean first) {
        ReleasedIndicator one = own(release);
        return new ReleaseRow(
                release.id(),
                name(release.source()),
                words.say(release.note()),
                words.numbers().day(release.createdAt().atZone(zone).toLocalDate()),
                one.lastYear() == 0 ? "–" : Integer.toString(one.lastYear()),
                changed(release, one, first),
                inForce,
                release.example(),
                releasers.name(release, words),
                words.numbers().day(release.publishedOn()),
                words.numbers().count(one.rows()));
    }

    /// The file's name without folder and ending.
    private static String name(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private ReleasedIndicator own(Release release) {
        return release.indicators().stream()
                .filter(one -> one.indicator().equals(definition.id()))
                .findFirst()
                .orElse(new ReleasedIndicator(definition.id(), 0, 0, 0, 0, 0, 0));
    }

    private String changed(Release release, ReleasedIndicator one, boolean first) {
        if (release.withdrawal()) {
            return words.get("indicator.history.withdrawal");
        }
        if (first) {
            return words.get("indicator.releases.first", words.numbers().count(one.added()));
        }
        List<String> parts = new ArrayList<>();
        add(parts, "added", one.added());
        add(parts, "revised", one.changed());
        add(parts, "removed", one.removed());
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(words.get("indicator.releases." + key, words.numbers().count(count)));
        }
    }

    /// How to cite what is shown.
    ///
    /// @param address the full address of exactly this view, with its query
    Citation citation(LocalDate asOf, String address) {
        String name = words.say(definition.name()).text();
        String source = words.say(definition.source()).text();
        String number = definition.number().isEmpty() ? definition.id() : definition.number();
        String day = words.numbers().day(asOf);
        String text =
                releases.isEmpty()
                        ? words.get(
                                "indicator.cite.text.no-release",
                                name,
                                number,
                                day,
                                source,
                                definition.licence())
                        : words.get(
                                "indicator.cite.text",
                                name,
                                number,
                                Long.toString(releases.getFirst().id()),
                                day,
                                source,
                                definition.licence());
        return new Citation(text + " " + address, bibtex(name, source, asOf, address), address);
    }

    private String bibtex(String name, String source, LocalDate asOf, String address) {
        String release = releases.isEmpty() ? "" : Long.toString(releases.getFirst().id());
        return """
        @misc{samspill-%s,
          title = {%s},
          author = {{Samspill}},
          year = {%s},
          version = {%s},
          note = {%s},
          howpublished = {\\url{%s}}
        }\
        """
                .formatted(
                        definition.id(),
                        braceless(name),
                        Integer.toString(asOf.getYear()),
                        release,
                        braceless(source),
                        address);
    }

    private static String braceless(String text) {
        return text.replaceAll("[{}\\\\]", "");
    }
}
