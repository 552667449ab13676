package no.samspill.server.portal;

import no.samspill.server.goals.Goals;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Release.ReleasedIndicator;
import no.samspill.server.observations.Releases;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.IndicatorId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// What the latest releases changed.
@Component
class Latest {

    private static final int SHOWN = 5;

    private final Releases releases;
    private final Indicators indicators;
    private final Goals goals;
    private final Releasers releasers;
    private final Clock clock;

    Latest(
            Releases releases,
            Indicators indicators,
            Goals goals,
            Releasers releasers,
            Clock clock) {
        this.releases = releases;
        this.indicators = indicators;
        this.goals = goals;
        this.releasers = releasers;
        this.clock = clock;
    }

    /// A release as a reader sees it.
    ///
    /// @param goal the goal of the one indicator it is about; 0 when it is about several
    /// @param title what came
    /// @param path the indicator's page; empty when it is about several
    /// @param what how many figures
    /// @param note what it says about itself
    /// @param published when the source published it
    /// @param landed when it came here
    /// @param source where it came from
    /// @param actor who brought it in
    /// @param example whether its figures are invented
    /// @param names the indicators it touched, with their pages
    record Item(
            int goal,
            Said title,
            String path,
            String what,
            Said note,
            String published,
            String landed,
            String source,
            String actor,
            boolean example,
            List<Touched> names) {}

    /// An indicator that a release touched.
    record Touched(Said name, String path) {}

    List<Item> list(Words words) {
        return releases.list(SHOWN).stream().map(release -> item(release, words)).toList();
    }

    Item item(Release release, Words words) {
        List<ReleasedIndicator> touched = release.indicators();
        var only =
                touched.size() == 1
                        ? indicators.find(new IndicatorId(touched.getFirst().indicator()))
                        : java.util.Optional.<no.samspill.formats.pack.IndicatorDefinition>empty();
        return new Item(
                only.map(no.samspill.formats.pack.IndicatorDefinition::goal).orElse(0),
                only.map(one -> words.say(one.name())).orElseGet(() -> title(release, words)),
                only.map(one -> "/indicators/" + one.id()).orElse(""),
                what(release, words),
                words.say(release.note()),
                words.numbers().day(release.publishedOn()),
                words.numbers().day(LocalDate.ofInstant(release.createdAt(), clock.getZone())),
                release.source(),
                releasers.name(release, words),
                release.example(),
                touched.stream().map(one -> touched(one.indicator(), words)).toList());
    }

    private Touched touched(String id, Words words) {
        return indicators
                .find(new IndicatorId(id))
                .map(one -> new Touched(words.say(one.name()), "/indicators/" + one.id()))
                .orElse(new Touched(new Said(id, ""), ""));
    }

    private Said title(Release release, Words words) {
        if (release.withdrawal()) {
            return new Said(words.get("releases.withdrawn"), "");
        }
        long covered =
                release.indicators().stream()
                        .flatMap(one -> indicators.find(new IndicatorId(one.indicator())).stream())
                        .map(no.samspill.formats.pack.IndicatorDefinition::goal)
                        .distinct()
                        .count();
        return new Said(
                words.get(
                        "releases.several",
                        words.numbers().count(release.indicators().size()),
                        words.numbers().count(covered),
                        words.numbers().count(goals.list().size())),
                "");
    }

    private static String what(Release release, Words words) {
        long added = release.indicators().stream().mapToLong(ReleasedIndicator::added).sum();
        long changed = release.indicators().stream().mapToLong(ReleasedIndicator::changed).sum();
        long removed = release.indicators().stream().mapToLong(ReleasedIndicator::removed).sum();
        Numbers numbers = words.numbers();
        return words.get(
                "releases.what",
                numbers.count(added),
                numbers.count(changed),
                numbers.count(removed));
    }
}
