package no.samspill.server.coordination.web;

import no.samspill.formats.tables.TableCell;
import no.samspill.formats.tables.TableWriter;
import no.samspill.server.coordination.interactions.InteractionSet;
import no.samspill.server.coordination.interactions.Interactions;
import no.samspill.server.coordination.interactions.ScoredSet;
import no.samspill.server.pages.Language;
import no.samspill.server.pages.Wording;
import no.samspill.server.pages.Words;
import no.samspill.statistics.interactions.CellScores;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A set of scores as tables for spreadsheets: the matrix, as it can be brought in again, every
/// score with its reason, and the ranking.
@Controller
class InteractionTableFiles {

    private final Interactions interactions;
    private final Wording wording;

    InteractionTableFiles(Interactions interactions, Wording wording) {
        this.interactions = interactions;
        this.wording = wording;
    }

    /// A table, before it is known in which form it is wanted.
    private record Content(List<String> header, Consumer<TableWriter> rows) {}

    @GetMapping("/{lang:nb|nn|en}/coordination/interactions/tables/{table}")
    ResponseEntity<byte[]> table(
            @PathVariable Language lang,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String set) {
        boolean csv = table.endsWith(".csv");
        ScoredSet scored = find(set);
        Content content =
                switch (table) {
                    case "matrix.csv", "matrix.xlsx" -> matrix(scored);
                    case "scores.csv", "scores.xlsx" -> scores(scored, wording.in(lang));
                    case "ranking.csv", "ranking.xlsx" -> ranking(scored);
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        String name = scored.set().id() + "-" + table;
        return ResponseEntity.ok()
                .contentType(
                        csv
                                ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                                : MediaType.parseMediaType(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(write(content, csv, wording.in(lang)));
    }

    private ScoredSet find(String set) {
        Optional<ScoredSet> found =
                set.isEmpty()
                        ? interactions.listSets().stream()
                                .findFirst()
                                .map(InteractionSet::id)
                                .flatMap(interactions::findScored)
                        : interactions.findScored(set);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static byte[] write(Content content, boolean csv, Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String sheet = words.get("coordination.tab.interactions");
        try (TableWriter writer =
                csv
                        ? TableWriter.csv(out, content.header())
                        : TableWriter.workbook(out, sheet, content.header())) {
            content.rows().accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The medians, in the form that can be brought in: `?` for undecided, blank for not scored.
    private static Content matrix(ScoredSet scored) {
        List<String> header = new ArrayList<>(List.of("target"));
        header.addAll(scored.targets());
        return new Content(
                header,
                writer -> {
                    for (int i = 0; i < scored.targets().size(); i++) {
                        List<TableCell> row = new ArrayList<>();
                        row.add(TableCell.of(scored.targets().get(i)));
                        for (int j = 0; j < scored.targets().size(); j++) {
                            row.add(i == j ? figure(0) : cell(scored.cell(i, j)));
                        }
                        writer.row(row);
                    }
                });
    }

    private static TableCell cell(CellScores cell) {
        if (cell.n() == 0) {
            return cell.undecided() == 0 ? new TableCell.Blank() : TableCell.of("?");
        }
        return figure(cell.median());
    }

    private static TableCell figure(double value) {
        return value == Math.rint(value)
                ? TableCell.of((long) value)
                : new TableCell.Figure(BigDecimal.valueOf(value));
    }

    private static Content scores(ScoredSet scored, Words words) {
        return new Content(
                Stream.of("from", "to", "scorer", "score", "reason", "source", "date")
                        .map(key -> words.get("interactions.table." + key))
                        .toList(),
                writer ->
                        scored.listScores()
                                .forEach(one -> {
                                    double score = one.judgement().asNumber();
                                    writer.row(
                                            List.of(
                                                    TableCell.of(one.pair().from()),
                                                    TableCell.of(one.pair().to()),
                                                    TableCell.of(one.scorer().value()),
                                                    Double.isNaN(score)
                                                            ? TableCell.of("?")
                                                            : figure(score),
                                                    TableCell.of(one.reason()),
                                                    TableCell.of(one.source()),
                                                    TableCell.of(
                                                            one.recordedAt()
                                                                    .atOffset(ZoneOffset.UTC)
                                                                    .toLocalDate())));
                                }));
    }

    /// The same columns as the command line prints, and the interval of ranks.
    private static Content ranking(ScoredSet scored) {
        return new Content(
                List.of(
                        "target",
                        "positive",
                        "negative",
                        "out",
                        "second_order",
                        "total",
                        "rank",
                        "in",
                        "received",
                        "rank_lowest",
                        "rank_highest"),
                writer -> {
                    for (int i = 0; i < scored.targets().size(); i++) {
                        var one = scored.influences().get(i);
                        var interval = scored.intervals().get(i);
                        writer.row(
                                List.of(
                                        TableCell.of(one.target()),
                                        figure(one.positive()),
                                        figure(one.negative()),
                                        figure(one.out()),
                                        figure(one.secondOrder()),
                                        figure(one.total()),
                                        TableCell.of(one.rank()),
                                        figure(one.in()),
                                        figure(one.received()),
                                        TableCell.of(interval.lowest()),
                                        TableCell.of(interval.highest())));
                    }
                });
    }
}
