package no.samspill.server.portal.imports;

import no.samspill.server.assessments.AssessmentRuns;
import no.samspill.server.audit.Timelines;
import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.ReleaseVocabulary;
import no.samspill.server.portal.Releasers;
import no.samspill.server.rights.Caller;
import no.samspill.server.shared.RecordRef;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The page of a release: what changed, when, by whom.
@Controller
class ReleasePages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Releases releases;
    private final AssessmentRuns assessments;
    private final Previews previews;
    private final Releasers releasers;
    private final Timelines timelines;
    private final Wording wording;
    private final Clock clock;

    ReleasePages(
            Releases releases,
            AssessmentRuns assessments,
            Previews previews,
            Releasers releasers,
            Timelines timelines,
            Wording wording,
            Clock clock) {
        this.releases = releases;
        this.assessments = assessments;
        this.previews = previews;
        this.releasers = releasers;
        this.timelines = timelines;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{lang:nb|nn|en}/releases/{id:[0-9]{1,18}}")
    String page(
            @PathVariable Language lang,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String landed,
            Caller caller,
            Model model) {
        Words words = wording.in(lang);
        Release release =
                releases.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", view(release, landed != null, words));
        RecordRef record = new RecordRef("release", Long.toString(id));
        model.addAttribute("timeline", timelines.of(record, caller, words));
        return "portal/imports/release";
    }

    /// What the page says about assessments, asked for again while they are made.
    @GetMapping("/{lang:nb|nn|en}/releases/{id:[0-9]{1,18}}/assessing")
    String assessing(@PathVariable Language lang, @PathVariable long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("busy", assessments.isBusy());
        return "portal/imports/assessing :: assessing";
    }

    private ReleaseView view(Release release, boolean landed, Words words) {
        Numbers numbers = words.numbers();
        String title = words.get("import.release.title", Long.toString(release.id()));
        ZonedDateTime when = release.createdAt().atZone(clock.getZone());
        long changes = release.indicators().stream().mapToLong(Previews::changes).sum();
        return new ReleaseView(
                release.id(),
                title,
                List.of(new Crumb(words.get("releases.title"), "/releases"), new Crumb(title, "")),
                words.get(
                        "import.release.lead",
                        numbers.count(changes),
                        numbers.count(release.indicators().size()),
                        release.indicators().size()),
                landed,
                assessments.isBusy(),
                release.example(),
                words.say(release.note()),
                numbers.day(when.toLocalDate()) + " " + TIME.format(when),
                numbers.day(release.publishedOn()),
                releasers.name(release, words),
                release.source(),
                ReleaseVocabulary.format(release.format(), words),
                numbers.count(release.rows()),
                release.checksum(),
                release.indicators().stream().map(one -> previews.row(one, words)).toList());
    }
}
