package no.samspill.server.portal;

import no.samspill.server.observations.Release;
import no.samspill.server.observations.Releases;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;

import org.springframework.stereotype.Component;

import java.util.List;

/// Every release: what changed, when, by whom.
@Component
class ReleasesPage {

    private static final int PER_PAGE = 20;

    private final Releases releases;
    private final Latest latest;

    ReleasesPage(Releases releases, Latest latest) {
        this.releases = releases;
        this.latest = latest;
    }

    /// What the page shows; `before` and `after` are page numbers, 0 for none.
    record View(
            String title,
            List<Crumb> crumbs,
            List<Latest.Item> items,
            int page,
            int before,
            int after) {}

    View view(int page, Words words) {
        int shown = Math.clamp(page, 1, 10_000);
        List<Release> upTo = releases.list(shown * PER_PAGE + 1);
        List<Latest.Item> items =
                upTo.stream()
                        .skip((long) (shown - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(release -> latest.item(release, words))
                        .toList();
        return new View(
                words.get("releases.title"),
                List.of(
                        new Crumb(words.get("data.menu"), "/data"),
                        new Crumb(words.get("releases.title"), "")),
                items,
                shown,
                shown > 1 ? shown - 1 : 0,
                upTo.size() > shown * PER_PAGE ? shown + 1 : 0);
    }
}
