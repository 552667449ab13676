package no.samspill.server.portal;

import no.samspill.server.organisations.BodyKinds;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.portal.Search.Found;
import no.samspill.server.portal.SearchIndex.Kind;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// Results of a search, by kind.
@Component
class SearchPage {

    private static final int MOST = 200;
    private static final int SUGGESTED = 8;

    private final Search search;
    private final BodyKinds kinds;

    SearchPage(Search search, BodyKinds kinds) {
        this.search = search;
        this.kinds = kinds;
    }

    /// What the page shows.
    record View(String title, List<Crumb> crumbs, String asked, String count, List<Group> groups) {}

    /// Results of one kind.
    record Group(String label, List<Hit> hits) {}

    /// A result.
    record Hit(Said title, Said detail, String path, int goal) {}

    View view(String asked, Words words) {
        List<Found> found = search.find(asked, EnumSet.allOf(Kind.class), MOST);
        List<Group> groups =
                Arrays.stream(Kind.values())
                        .map(kind ->
                                new Group(
                                        words.get("search.kind." + key(kind)),
                                        found.stream()
                                                .filter(one -> one.kind() == kind)
                                                .map(one -> hit(one, words))
                                                .toList()))
                        .filter(group -> !group.hits().isEmpty())
                        .toList();
        return new View(
                words.get("search.title"),
                List.of(new Crumb(words.get("search.title"), "")),
                asked,
                words.numbers().count(found.size()),
                groups);
    }

    /// Places that begin like what is being typed.
    List<Hit> suggest(String asked, Words words) {
        return search.find(asked, EnumSet.of(Kind.AREA), SUGGESTED).stream()
                .map(one -> hit(one, words))
                .toList();
    }

    /// Places, for the list of places.
    List<Hit> places(String asked, Words words) {
        return search.find(asked, EnumSet.of(Kind.AREA), MOST).stream()
                .map(one -> hit(one, words))
                .toList();
    }

    private Hit hit(Found one, Words words) {
        Said detail =
                one.kind() == Kind.BODY
                        ? new Said(kinds.beside(body(one.path()), words), "")
                        : words.say(one.detail());
        return new Hit(words.say(one.title()), detail, one.path(), one.goal());
    }

    private static BodyId body(String path) {
        return new BodyId(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case AREA -> "area";
            case GOAL -> "goal";
            case TARGET -> "target";
            case INDICATOR -> "indicator";
            case BODY -> "body";
        };
    }
}
