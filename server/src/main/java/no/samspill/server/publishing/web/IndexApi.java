package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import no.samspill.server.shared.CurrentPack;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The way in.
@RestController
@RequestMapping(ApiSetup.ROOT)
@Tag(name = "Index", description = "The way in")
class IndexApi {

    private final Lookup lookup;

    IndexApi(Lookup lookup) {
        this.lookup = lookup;
    }

    /// Whose figures these are, and where they lie.
    ///
    /// @param pack the id of the country pack
    /// @param name the country's name
    /// @param nation the code of the area that is the whole country
    /// @param languages tags of the content's languages, the main one first
    /// @param attribution lines to show with the content
    /// @param links where everything is
    record Index(
            String pack,
            Text name,
            String nation,
            List<String> languages,
            List<Text> attribution,
            NavigableMap<String, String> links) {}

    @GetMapping({"", "/"})
    @Operation(operationId = "index", summary = "Whose figures these are, and where they lie")
    Index index(TextForm form) {
        CurrentPack.Loaded pack = lookup.pack();
        NavigableMap<String, String> links = new TreeMap<>();
        Stream.of(
                        "goals",
                        "targets",
                        "indicators",
                        "areas",
                        "levels",
                        "bodies",
                        "responsibilities",
                        "releases")
                .forEach(name -> links.put(name, ApiSetup.ROOT + "/" + name));
        links.put("description", ApiSetup.ROOT + "/openapi.json");
        return new Index(
                pack.id(),
                form.of(pack.name()),
                pack.nation().value(),
                pack.languages(),
                pack.attribution().stream().map(form::of).toList(),
                links);
    }

    /// Any other address below the root: a problem that leads back to the index.
    @GetMapping("/**")
    @Hidden
    void nothing(HttpServletRequest request) {
        throw ApiProblem.notFound(
                "resource", request.getRequestURI(), "Everything is listed at /api/v1/.");
    }
}
