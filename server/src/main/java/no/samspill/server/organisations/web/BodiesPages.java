package no.samspill.server.organisations.web;

import jakarta.servlet.http.HttpServletRequest;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.tables.TableWriter;
import no.samspill.server.organisations.Bodies;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyImportPreview;
import no.samspill.server.organisations.BodyQuery;
import no.samspill.server.organisations.BodyQuery.Sort;
import no.samspill.server.organisations.web.BodiesView.Asked;
import no.samspill.server.organisations.web.BodiesView.Column;
import no.samspill.server.organisations.web.BodiesView.Former;
import no.samspill.server.organisations.web.BodiesView.Row;
import no.samspill.server.organisations.web.BodiesView.Step;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The register: searched, filtered, sorted, as of a day, a page at a time or whole as a table.
@Controller
class BodiesPages {

    private static final int FORMER_SHOWN = 10;

    private final Bodies bodies;
    private final Rights rights;
    private final Wording wording;
    private final Clock clock;

    BodiesPages(Bodies bodies, Rights rights, Wording wording, Clock clock) {
        this.bodies = bodies;
        this.rights = rights;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/{lang:nb|nn|en}/bodies")
    String list(
            @PathVariable Language lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Model model) {
        Asked asked = asked(q, kind, level, parent, all, asOf, sort, page);
        model.addAttribute("page", view(asked, words(lang), caller));
        return "organisations/bodies";
    }

    @GetMapping({"/{lang:nb|nn|en}/bodies.csv", "/{lang:nb|nn|en}/bodies.xlsx"})
    ResponseEntity<byte[]> table(
            @PathVariable Language lang,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String sort) {
        Asked asked = asked(q, kind, level, parent, all, asOf, sort, 1);
        boolean csv = request.getRequestURI().endsWith(".csv");
        return ResponseEntity.ok()
                .contentType(
                        csv
                                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                                : MediaType.parseMediaType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bodies-" + asked.date() + (csv ? ".csv" : ".xlsx"))
                                .build()
                                .toString())
                .body(table(asked, words(lang), csv));
    }

    private BodyWords words(Language lang) {
        return new BodyWords(wording.in(lang), bodies);
    }

    private Asked asked(
            String q,
            String kind,
            String level,
            String parent,
            String all,
            String asOf,
            String sort,
            int page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = Objects.requireNonNullElse(BodyPages.day(asOf), today);
        String shortened = q.length() > 200 ? q.substring(0, 200) : q;
        return new Asked(
                shortened,
                constant(Body.Kind.class, kind),
                constant(Body.Level.class, level),
                bodies.find(parent).map(Body::id).orElse(""),
                !all.isEmpty(),
                date,
                date.equals(today),
                Objects.requireNonNullElse(constant(Sort.class, sort), Sort.NAME),
                page);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> BodyFields.key(one).equals(key))
                .findFirst()
                .orElse(null);
    }

    private BodiesView view(Asked asked, BodyWords words, Caller caller) {
        List<Body> found = search(asked, words);
        int pages = Math.max(1, (found.size() + BodiesView.PER_PAGE - 1) / BodiesView.PER_PAGE);
        int page = Math.clamp(asked.page(), 1, pages);
        List<Row> rows =
                found.stream()
                        .skip((page - 1L) * BodiesView.PER_PAGE)
                        .limit(BodiesView.PER_PAGE)
                        .map(body -> row(body, asked, words))
                        .toList();
        String title = words.words().get("bodies.title");
        return new BodiesView(
                title,
                List.of(new Crumb(title, "")),
                asked,
                asked.today() ? "" : words.day(asked.date()),
                found.size(),
                words.kinds(),
                words.levels(),
                parents(asked, words),
                columns(asked, words),
                rows,
                former(asked, words),
                steps(asked, page, pages),
                asked.path("/bodies.csv", asked.sort(), 1),
                asked.path("/bodies.xlsx", asked.sort(), 1),
                rights.may(caller, Action.REGISTER_BODY, null),
                rights.may(caller, Action.PROPOSE_REORGANISATION, null));
    }

    /// What fits the words as they stand, and what fits them when the kind is one of them: `Oslo
    /// kommune`.
    private List<Body> search(Asked asked, BodyWords words) {
        String language = words.words().language().tag();
        List<Body> found = new ArrayList<>(bodies.search(asked.query(language)));
        words.kindIn(asked.q())
                .filter(kind -> asked.kind() == null || asked.kind() == kind)
                .map(kind -> asked.naming(words.withoutKind(asked.q(), kind), kind))
                .ifPresent(named ->
                        bodies.search(named.query(language)).stream()
                                .filter(body -> !found.contains(body))
                                .forEach(found::add));
        return found;
    }

    /// What fits the words but does not exist on the day.
    private List<Former> former(Asked asked, BodyWords words) {
        if (asked.q().isBlank() || asked.all()) {
            return List.of();
        }
        return search(asked.whenever(), words).stream()
                .filter(body -> !body.validity().includes(asked.date()))
                .limit(FORMER_SHOWN)
                .map(body -> new Former(words.link(body.id(), asked.date()), words.years(body)))
                .toList();
    }

    /// The counties of the day, and whatever else is asked for.
    private List<Choice> parents(Asked asked, BodyWords words) {
        List<Choice> counties =
                bodies
                        .search(
                                new BodyQuery(
                                        "",
                                        Body.Kind.COUNTY,
                                        null,
                                        null,
                                        true,
                                        asked.date(),
                                        Sort.NAME,
                                        words.words().language().tag()))
                        .stream()
                        .map(body -> choice(body, asked.date(), words))
                        .toList();
        boolean isThere = counties.stream().anyMatch(one -> one.key().equals(asked.parent()));
        if (asked.parent().isEmpty() || isThere) {
            return counties;
        }
        return Stream.concat(
                        bodies.find(asked.parent()).stream()
                                .map(body -> choice(body, asked.date(), words)),
                        counties.stream())
                .toList();
    }

    private static Choice choice(Body body, LocalDate date, BodyWords words) {
        return new Choice(body.id(), words.name(body, date).text());
    }

    private static Row row(Body body, Asked asked, BodyWords words) {
        LocalDate date = asked.date();
        OrganisationNumber number = body.organisationNumber();
        return new Row(
                words.link(body.id(), date).on(asked.today() ? null : date),
                words.words().say(body.nameOn(date).shortText()),
                words.kind(body.kind()),
                number == null ? "" : number.grouped(),
                body.findParent(date)
                        .map(parent -> words.link(parent, date).on(asked.today() ? null : date))
                        .orElse(null),
                body.findArea(date).orElse(""),
                words.period(body.validity()),
                body.validity().includes(date));
    }

    private static List<Column> columns(Asked asked, BodyWords words) {
        return Stream.of(Sort.NAME, Sort.KIND, Sort.NUMBER, Sort.PARENT, Sort.FROM)
                .map(sort ->
                        new Column(
                                words.words().get("bodies.column." + BodyFields.key(sort)),
                                asked.path("/bodies", sort, 1),
                                sort != asked.sort()
                                        ? ""
                                        : sort == Sort.FROM ? "descending" : "ascending"))
                .toList();
    }

    private static List<Step> steps(Asked asked, int page, int pages) {
        return pages == 1
                ? List.of()
                : IntStream.rangeClosed(1, pages)
                        .mapToObj(number ->
                                new Step(
                                        Integer.toString(number),
                                        number == page
                                                ? ""
                                                : asked.path("/bodies", asked.sort(), number)))
                        .toList();
    }

    private byte[] table(Asked asked, BodyWords words, boolean csv) {
        List<String> header = BodyImportPreview.columns();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer =
                csv
                        ? TableWriter.csv(out, header)
                        : TableWriter.workbook(out, words.words().get("bodies.title"), header)) {
            search(asked, words).forEach(body -> writer.row(BodyTable.of(body, asked.date())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
