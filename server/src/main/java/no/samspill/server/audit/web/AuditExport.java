package no.samspill.server.audit.web;

import jakarta.servlet.http.HttpServletResponse;

import no.samspill.formats.tables.TableCell;
import no.samspill.formats.tables.TableWriter;
import no.samspill.server.audit.AuditSearch;
import no.samspill.server.audit.AuditSearch.Query;
import no.samspill.server.audit.Directory;
import no.samspill.server.audit.Entry;
import no.samspill.server.audit.Telling;
import no.samspill.server.audit.Told;
import no.samspill.server.audit.Told.Difference;
import no.samspill.server.audit.web.AuditFilter.Names;
import no.samspill.server.pages.FormProblems;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The entries that match as a file: a row for each field that became different, and one for an
/// entry without any.
@Controller
@RequestMapping("/{lang:nb|nn|en}/audit")
class AuditExport {

    private static final int AT_A_TIME = 500;

    private static final List<String> COLUMNS =
            List.of(
                    "seq",
                    "time",
                    "who",
                    "actor",
                    "body",
                    "deputy-for",
                    "what",
                    "type",
                    "record",
                    "owner",
                    "field",
                    "before",
                    "after",
                    "why",
                    "request",
                    "hash");

    private final AuditSearch search;
    private final Telling telling;
    private final Directory directory;
    private final Wording wording;

    AuditExport(AuditSearch search, Telling telling, Directory directory, Wording wording) {
        this.search = search;
        this.telling = telling;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/entries.csv")
    void csv(
            @PathVariable Language lang,
            @ModelAttribute("filter") AuditFilter filter,
            HttpServletResponse response)
            throws IOException {
        Words words = wording.in(lang);
        Query query = query(filter, words);
        head(response, "text/csv;charset=UTF-8", "csv");
        try (TableWriter file = TableWriter.csv(response.getOutputStream(), header(words))) {
            fill(file, query, words);
        }
    }

    @GetMapping("/entries.xlsx")
    void workbook(
            @PathVariable Language lang,
            @ModelAttribute("filter") AuditFilter filter,
            HttpServletResponse response)
            throws IOException {
        Words words = wording.in(lang);
        Query query = query(filter, words);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (TableWriter file =
                TableWriter.workbook(
                        response.getOutputStream(), words.get("audit.title"), header(words))) {
            fill(file, query, words);
        }
    }

    private static void head(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + ending + "\"");
    }

    private static List<String> header(Words words) {
        return COLUMNS.stream().map(one -> words.get("audit.column." + one)).toList();
    }

    /// What to look for; the page, which says what is wrong, leads here only when nothing is.
    private Query query(AuditFilter filter, Words words) {
        FormProblems problems = FormProblems.none();
        Query query = filter.query(Names.of(directory, words), problems, words);
        if (!problems.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return query;
    }

    private void fill(TableWriter file, Query query, Words words) throws IOException {
        long offset = 0;
        List<Entry> some = search.list(query, AT_A_TIME, offset);
        while (!some.isEmpty()) {
            List<Told> told = telling.tell(some, words);
            for (int i = 0; i < told.size(); i++) {
                write(file, told.get(i), some.get(i), words);
            }
            offset += some.size();
            some = search.list(query, AT_A_TIME, offset);
        }
    }

    private static void write(TableWriter file, Told told, Entry entry, Words words)
            throws IOException {
        List<Difference> differences =
                told.differences().isEmpty()
                        ? List.of(new Difference("", "", "", false))
                        : told.differences();
        for (Difference one : differences) {
            file.row(row(told, entry, one, words));
        }
    }

    private static List<TableCell> row(Told told, Entry entry, Difference difference, Words words) {
        String gone = words.get("audit.blanked");
        List<TableCell> cells = new ArrayList<>();
        cells.add(TableCell.of(told.seq()));
        Stream.of(
                        told.time(),
                        told.who(),
                        told.actor(),
                        told.body().text(),
                        told.deputyFor(),
                        told.what(),
                        told.type(),
                        told.record(),
                        told.owner().text(),
                        difference.name(),
                        difference.blanked() ? gone : difference.before(),
                        difference.blanked() ? gone : difference.after(),
                        told.blanked() ? gone : told.why(),
                        told.request(),
                        entry.hash().hex())
                .map(TableCell::of)
                .forEach(cells::add);
        return cells;
    }
}
