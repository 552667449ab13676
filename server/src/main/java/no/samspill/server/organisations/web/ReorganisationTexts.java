package no.samspill.server.organisations.web;

import no.samspill.formats.LocalizedText;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.ReorganisationDraft;
import no.samspill.server.organisations.ReorganisationDraft.Beginning;
import no.samspill.server.organisations.ReorganisationDraft.Receiver;
import no.samspill.server.organisations.Structure;
import no.samspill.server.organisations.web.BodyHistoryPages.Difference;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A proposed reorganisation in words, field by field.
@Component
class ReorganisationTexts {

    private static List<String> names(List<BodyId> ids, LocalDate date, BodyWords words) {
        return ids.stream().map(id -> words.link(id.value(), date).name().text()).toList();
    }

    private static String receiver(Receiver to, ReorganisationDraft draft, BodyWords words) {
        Beginning start = to.start();
        return start == null
                ? words.link(to.id().value(), draft.date()).name().text()
                : words.words().say(start.name()).text();
    }

    /// What differs between two forms of a proposal.
    List<Difference> differences(
            ReorganisationDraft before, ReorganisationDraft after, BodyWords words) {
        Map<String, String> old = fields(before, words);
        Map<String, String> now = fields(after, words);
        Set<String> labels = new LinkedHashSet<>(old.keySet());
        labels.addAll(now.keySet());
        return labels.stream()
                .filter(label -> !Objects.equals(old.get(label), now.get(label)))
                .map(label ->
                        new Difference(
                                label, old.getOrDefault(label, ""), now.getOrDefault(label, "")))
                .toList();
    }

    private Map<String, String> fields(ReorganisationDraft draft, BodyWords words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(label("propose.date", words), words.day(draft.date()));
        fields.put(
                label("propose.from", words),
                String.join("\n", names(draft.from(), draft.date().minusDays(1), words)));
        for (int i = 0; i < draft.to().size(); i++) {
            fields.put(
                    words.words().get("propose.receiver", i + 1),
                    String.join("\n", lines(draft.to().get(i), draft, words)));
        }
        draft.tasks()
                .byLanguage()
                .forEach((language, text) ->
                        fields.put(label("propose.tasks." + language, words), text));
        Structure corrected = draft.corrected();
        if (corrected != null) {
            BodyFields.of(corrected)
                    .forEach(
                            (name, text) -> fields.put(words.field(name), words.value(name, text)));
        }
        fields.put(label("propose.reason", words), draft.reason());
        return fields;
    }

    private static String label(String key, BodyWords words) {
        return words.words().get(key);
    }

    private List<String> lines(Receiver to, ReorganisationDraft draft, BodyWords words) {
        List<String> lines = new ArrayList<>();
        Beginning start = to.start();
        if (start == null) {
            lines.add(receiver(to, draft, words));
        } else {
            add(lines, "bodies.field.name", all(start.name()), words);
            add(lines, "bodies.field.short-name", all(start.shortName()), words);
            add(
                    lines,
                    "bodies.field.organisation-number",
                    Objects.toString(start.organisationNumber(), ""),
                    words);
            add(lines, "propose.area", Objects.toString(start.area(), ""), words);
        }
        BigDecimal share = to.share();
        add(lines, "body.kin.share", share == null ? "" : percent(share, words), words);
        add(lines, "propose.share-source", to.shareSource(), words);
        add(
                lines,
                "propose.children",
                String.join(", ", names(to.children(), draft.date(), words)),
                words);
        return lines;
    }

    private static String percent(BigDecimal share, BodyWords words) {
        int decimals = Math.max(0, share.stripTrailingZeros().scale() - 2);
        return words.words().numbers().figure(share.doubleValue() * 100, decimals, "%");
    }

    private static String all(LocalizedText text) {
        return text.byLanguage().values().stream().distinct().collect(Collectors.joining(" / "));
    }

    private static void add(List<String> lines, String key, String text, BodyWords words) {
        if (!text.isEmpty()) {
            lines.add(words.words().get("reorganisation.line", words.words().get(key), text));
        }
    }
}
