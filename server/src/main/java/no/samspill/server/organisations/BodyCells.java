package no.samspill.server.organisations;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.organisations.BodyImportPreview.RowProblem;
import no.samspill.server.shared.BodyId;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads the cells of one row over what stands of its body.
final class BodyCells {

    private static final DateTimeFormatter NORWEGIAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final BodyRows.Cells cells;
    private final @Nullable Body standing;
    private final List<RowProblem> problems;
    private final Function<String, Optional<String>> parents;

    /// @param standing what stands; null for a new body
    /// @param problems where to note what cannot be understood
    /// @param parents finds the id of the body that a cell means
    BodyCells(
            BodyRows.Cells cells,
            @Nullable Body standing,
            List<RowProblem> problems,
            Function<String, Optional<String>> parents) {
        this.cells = cells;
        this.standing = standing;
        this.problems = problems;
        this.parents = parents;
    }

    /// The body as it would stand; null when the row does not tell.
    @Nullable Body body(String id) {
        Body.@Nullable Kind kind = kind();
        LocalizedText name = name();
        @Nullable Validity validity = validity();
        if (name.isEmpty()) {
            wrong("name_nb", "name.missing");
        }
        Body.@Nullable Level level = level(kind);
        @Nullable OrganisationNumber number = number();
        List<Body.Governed> areas = areas(validity);
        List<Body.Parent> above = parents(validity);
        if (kind == null || level == null || validity == null || !problems.isEmpty()) {
            return null;
        }
        BodyDraft draft =
                new BodyDraft(
                        kind,
                        level,
                        number,
                        names(name, validity),
                        areas,
                        languageForm(),
                        above,
                        contacts(),
                        standing == null ? LocalizedText.EMPTY : standing.description(),
                        validity);
        return draft.as(new BodyId(id), standing == null ? List.of() : standing.successions());
    }

    private void wrong(String column, String code, Object... arguments) {
        problems.add(RowProblem.of(cells.row().number(), column, code, arguments));
    }

    static Optional<Body.Kind> findKind(String text) {
        return constant(Body.Kind.values(), text);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
    }

    private Body.@Nullable Kind kind() {
        String cell = cells.text(BodyColumns.KIND);
        if (cell.isEmpty()) {
            if (standing == null) {
                wrong(BodyColumns.KIND, "kind.missing", keys(Body.Kind.values()));
            }
            return standing == null ? null : standing.kind();
        }
        Optional<Body.Kind> kind = findKind(cell);
        if (kind.isEmpty()) {
            wrong(BodyColumns.KIND, "kind.unknown", cell, keys(Body.Kind.values()));
        }
        return kind.orElse(null);
    }

    private Body.@Nullable Level level(Body.@Nullable Kind kind) {
        String cell = cells.text(BodyColumns.LEVEL);
        if (cell.isEmpty()) {
            return standing != null ? standing.level() : kind == null ? null : Body.Level.of(kind);
        }
        Optional<Body.Level> level = constant(Body.Level.values(), cell);
        if (level.isEmpty()) {
            wrong(BodyColumns.LEVEL, "level.unknown", cell, keys(Body.Level.values()));
        }
        return level.orElse(null);
    }

    private static String keys(Enum<?>[] constants) {
        return String.join(", ", Arrays.stream(constants).map(BodyFields::key).toList());
    }

    private @Nullable OrganisationNumber number() {
        String cell = cells.text(BodyColumns.NUMBER);
        if (cell.isEmpty()) {
            return standing == null ? null : standing.organisationNumber();
        }
        Optional<OrganisationNumber> number = OrganisationNumber.find(cell);
        if (number.isEmpty()) {
            wrong(BodyColumns.NUMBER, "number.not-one", cell);
        }
        return number.orElse(null);
    }

    private LocalizedText name() {
        NavigableMap<String, String> texts = new TreeMap<>();
        if (standing != null) {
            texts.putAll(standing.name().byLanguage());
        }
        BodyColumns.NAMES.forEach((language, column) -> {
            String cell = cells.text(column);
            if (!cell.isEmpty()) {
                texts.put(language, cell);
            }
        });
        return new LocalizedText(texts);
    }

    private LocalizedText shortName() {
        LocalizedText stands = standing == null ? LocalizedText.EMPTY : standing.shortName();
        String cell = cells.text(BodyColumns.SHORT_NAME);
        if (cell.isEmpty() || stands.byLanguage().containsValue(cell)) {
            return stands;
        }
        NavigableMap<String, String> texts = new TreeMap<>(stands.byLanguage());
        texts.replaceAll((language, former) -> cell);
        texts.putIfAbsent("nb", cell);
        return new LocalizedText(texts);
    }

    private List<Body.Name> names(LocalizedText name, Validity validity) {
        if (standing == null) {
            return List.of(new Body.Name(name, shortName(), validity));
        }
        List<Body.Name> names = Structure.names(standing.names(), standing.validity(), validity);
        Body.Name last = names.removeLast();
        names.add(new Body.Name(name, shortName(), last.validity()));
        return names;
    }

    private List<Body.Governed> areas(@Nullable Validity validity) {
        String cell = cells.text(BodyColumns.AREA);
        if (!cell.isEmpty() && !cell.matches("[\\p{L}\\p{N}._-]{1,40}")) {
            wrong(BodyColumns.AREA, "area.unknown", cell);
            return List.of();
        }
        List<Body.Governed> areas = new ArrayList<>();
        if (standing != null && validity != null) {
            standing.areas()
                    .forEach(one ->
                            areas.add(
                                    new Body.Governed(
                                            one.code(), moved(one.validity(), validity))));
        }
        if (validity != null && !cell.isEmpty()) {
            Validity period = areas.isEmpty() ? validity : areas.removeLast().validity();
            areas.add(new Body.Governed(cell, period));
        }
        return areas;
    }

    private List<Body.Parent> parents(@Nullable Validity validity) {
        String cell = cells.text(BodyColumns.PARENT);
        Optional<String> parent = cell.isEmpty() ? Optional.empty() : parents.apply(cell);
        if (!cell.isEmpty() && parent.isEmpty()) {
            wrong(BodyColumns.PARENT, "parent.unknown", cell);
        }
        List<Body.Parent> above = new ArrayList<>();
        if (standing != null && validity != null) {
            standing.parents()
                    .forEach(one ->
                            above.add(
                                    new Body.Parent(one.body(), moved(one.validity(), validity))));
        }
        if (validity != null && parent.isPresent()) {
            Validity period = above.isEmpty() ? validity : above.removeLast().validity();
            above.add(new Body.Parent(parent.get(), period));
        }
        return above;
    }

    /// A period within the body's life, which begins or ends with it when it did before.
    private Validity moved(Validity part, Validity now) {
        return standing == null ? part : Structure.moved(part, standing.validity(), now);
    }

    private static boolean isInOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    private @Nullable Validity validity() {
        LocalDate from = day(BodyColumns.FROM, standing == null ? null : standing.validFrom());
        LocalDate to = day(BodyColumns.TO, standing == null ? null : standing.validTo());
        if (!isInOrder(from, to)) {
            wrong(BodyColumns.TO, "validity.order", String.valueOf(from), String.valueOf(to));
            return null;
        }
        return new Validity(from, to);
    }

    private @Nullable LocalDate day(String column, @Nullable LocalDate stands) {
        String cell = cells.text(column);
        if (cell.isEmpty()) {
            return stands;
        }
        Optional<LocalDate> day = IsoDay.find(iso(cell));
        if (day.isEmpty()) {
            wrong(column, "day.not-one", cell);
        }
        return day.orElse(stands);
    }

    /// `1.2.2021` as `2021-02-01`; whatever else as it is.
    private static String iso(String cell) {
        try {
            return LocalDate.parse(cell, NORWEGIAN).toString();
        } catch (DateTimeException otherwise) {
            return cell;
        }
    }

    private @Nullable String languageForm() {
        String cell = cells.text(BodyColumns.LANGUAGE_FORM);
        return cell.isEmpty()
                ? standing == null ? null : standing.languageForm()
                : cell.toLowerCase(Locale.ROOT);
    }

    private List<Body.Contact> contacts() {
        List<Body.Contact> contacts =
                new ArrayList<>(standing == null ? List.of() : standing.contacts());
        put(contacts, Body.ContactKind.EMAIL, cells.text(BodyColumns.EMAIL));
        String website = cells.text(BodyColumns.WEBSITE);
        put(
                contacts,
                Body.ContactKind.WEB,
                website.isEmpty() || website.contains("://") ? website : "https://" + website);
        return contacts;
    }

    /// In the place of the first of its kind, or after the others.
    private static void put(List<Body.Contact> contacts, Body.ContactKind kind, String value) {
        if (value.isEmpty()) {
            return;
        }
        Body.Contact contact = new Body.Contact(kind, value);
        for (int at = 0; at < contacts.size(); at++) {
            if (contacts.get(at).kind() == kind) {
                contacts.set(at, contact);
                return;
            }
        }
        contacts.add(contact);
    }
}
