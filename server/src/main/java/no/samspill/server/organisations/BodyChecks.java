package no.samspill.server.organisations;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Area;
import no.samspill.formats.pack.Body;
import no.samspill.formats.pack.Validity;
import no.samspill.server.geography.Areas;

import org.springframework.stereotype.Component;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether the register can say something of a body beside what it says of the others.
@Component
class BodyChecks {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SHORT_NAME = 60;
    private static final int LONGEST_CONTACT = 500;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int MOST = 50;
    private static final int DEEPEST = 12;
    private static final Set<String> LANGUAGE_FORMS = Set.of("nb", "nn", "neutral");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\".]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\u00a0-]{1,30}");
    // Tabs and line ends are text; what else is below the blank is not, and PostgreSQL keeps no
    // zero.
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

    private final Areas areas;

    BodyChecks(Areas areas) {
        this.areas = areas;
    }

    /// What stands in the way of these bodies standing beside the others; empty when nothing does.
    List<FieldProblem> check(Body body, Register register) {
        List<FieldProblem> problems = new ArrayList<>();
        checkNames(body, problems);
        problems.addAll(checkPlace(body, register));
        checkPeriods("areas", body.areas(), Body.Governed::validity, body, problems);
        checkPeriods("parents", body.parents(), Body.Parent::validity, body, problems);
        checkAreas(body, problems);
        checkContacts(body, problems);
        checkTexts(body, problems);
        return problems;
    }

    /// What stands in the way of a body's place among the others: its number, its areas, the bodies
    /// above and below. The arguments of each problem name the other body.
    List<FieldProblem> checkPlace(Body body, Register register) {
        List<FieldProblem> problems = new ArrayList<>();
        checkNumber(body, register, problems);
        checkAreas(body, register, problems);
        checkParents(body, register, problems);
        checkChildren(body, register, problems);
        return problems;
    }

    private static void checkNames(Body body, List<FieldProblem> problems) {
        for (Body.Name name : body.names()) {
            if (name.text().isEmpty()) {
                problems.add(FieldProblem.of("name", "name.missing"));
            }
            longerThan(name.text().byLanguage(), LONGEST_NAME, "name", problems);
            longerThan(name.shortText().byLanguage(), LONGEST_SHORT_NAME, "short-name", problems);
        }
        checkPeriods("former-names", body.names(), Body.Name::validity, body, problems);
    }

    private static void longerThan(
            Map<String, String> texts, int most, String field, List<FieldProblem> problems) {
        texts.forEach((language, text) -> {
            if (text.length() > most) {
                problems.add(FieldProblem.of(field + "." + language, "too-long", most));
            }
        });
    }

    /// Periods of one thing follow each other within the time the body exists.
    private static <T> void checkPeriods(
            String field,
            List<T> parts,
            Function<T, Validity> validity,
            Body body,
            List<FieldProblem> problems) {
        if (parts.size() > MOST) {
            problems.add(FieldProblem.of(field, "too-many", MOST));
        }
        for (int i = 0; i < parts.size(); i++) {
            Validity one = validity.apply(parts.get(i));
            if (!body.validity().encloses(one)) {
                problems.add(FieldProblem.of(field, "period.outside", from(one), to(one)));
            }
            if (i > 0 && one.overlaps(validity.apply(parts.get(i - 1)))) {
                problems.add(FieldProblem.of(field, "period.overlaps", from(one), to(one)));
            }
        }
    }

    private static void checkNumber(Body body, Register register, List<FieldProblem> problems) {
        OrganisationNumber number = body.organisationNumber();
        if (number == null) {
            return;
        }
        others(body, register)
                .filter(other -> number.equals(other.organisationNumber()))
                .filter(other -> other.validity().overlaps(body.validity()))
                .findFirst()
                .ifPresent(other ->
                        problems.add(
                                FieldProblem.of(
                                        "organisation-number", "number.taken", other.id())));
    }

    private void checkAreas(Body body, List<FieldProblem> problems) {
        Set<String> known = areas.listAll().stream().map(Area::code).collect(Collectors.toSet());
        for (Body.Governed area : body.areas()) {
            if (!known.contains(area.code())) {
                problems.add(FieldProblem.of("areas", "area.unknown", area.code()));
            }
        }
    }

    private static void checkAreas(Body body, Register register, List<FieldProblem> problems) {
        for (Body.Governed area : body.areas()) {
            others(body, register)
                    .filter(other -> governs(other, area))
                    .findFirst()
                    .ifPresent(other ->
                            problems.add(
                                    FieldProblem.of(
                                            "areas", "area.taken", area.code(), other.id())));
        }
    }

    private static boolean governs(Body other, Body.Governed area) {
        return other.areas().stream()
                .anyMatch(one ->
                        one.code().equals(area.code()) && one.validity().overlaps(area.validity()));
    }

    private static void checkParents(Body body, Register register, List<FieldProblem> problems) {
        for (Body.Parent parent : body.parents()) {
            Optional<Body> above =
                    Optional.ofNullable(register.versions().get(parent.body()))
                            .filter(version -> !version.withdrawn())
                            .map(BodyVersion::body);
            if (above.isEmpty()) {
                problems.add(FieldProblem.of("parents", "parent.unknown", parent.body()));
            } else if (!above.get().validity().encloses(parent.validity())) {
                problems.add(FieldProblem.of("parents", "parent.not-then", parent.body()));
            } else if (isAbove(body, parent, register)) {
                problems.add(FieldProblem.of("parents", "parent.circle", parent.body()));
            }
        }
    }

    /// Whether following parents from `parent`, in the time it is to be one, leads back.
    private static boolean isAbove(Body body, Body.Parent parent, Register register) {
        Set<String> open = new HashSet<>(Set.of(parent.body()));
        for (int step = 0; step < DEEPEST && !open.isEmpty(); step++) {
            if (open.contains(body.id())) {
                return true;
            }
            open =
                    open.stream()
                            .flatMap(id -> Stream.ofNullable(register.versions().get(id)))
                            .flatMap(version -> version.body().parents().stream())
                            .filter(next -> next.validity().overlaps(parent.validity()))
                            .map(Body.Parent::body)
                            .collect(Collectors.toSet());
        }
        return !open.isEmpty();
    }

    private static void checkChildren(Body body, Register register, List<FieldProblem> problems) {
        register.children().getOrDefault(body.id(), List.of()).stream()
                .filter(child ->
                        child.parents().stream()
                                .anyMatch(parent ->
                                        parent.body().equals(body.id())
                                                && !body.validity().encloses(parent.validity())))
                .findFirst()
                .ifPresent(child ->
                        problems.add(FieldProblem.of("validity", "children.left", child.id())));
    }

    private static void checkContacts(Body body, List<FieldProblem> problems) {
        if (body.contacts().size() > MOST) {
            problems.add(FieldProblem.of("contacts", "too-many", MOST));
        }
        for (Body.Contact contact : body.contacts()) {
            String field = "contact." + BodyFields.key(contact.kind());
            if (contact.value().length() > LONGEST_CONTACT) {
                problems.add(FieldProblem.of(field, "too-long", LONGEST_CONTACT));
            } else if (!fits(contact)) {
                problems.add(FieldProblem.of(field, field, contact.value()));
            }
        }
    }

    private static boolean fits(Body.Contact contact) {
        return switch (contact.kind()) {
            case EMAIL -> EMAIL.matcher(contact.value()).matches();
            case PHONE -> PHONE.matcher(contact.value()).matches();
            case WEB -> isWeb(contact.value());
            case POSTAL_ADDRESS, VISITING_ADDRESS -> !contact.value().isBlank();
        };
    }

    private static boolean isWeb(String text) {
        try {
            URI address = new URI(text);
            String scheme = Objects.toString(address.getScheme(), "").toLowerCase(Locale.ROOT);
            return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static void checkTexts(Body body, List<FieldProblem> problems) {
        longerThan(body.description().byLanguage(), LONGEST_DESCRIPTION, "description", problems);
        String form = body.languageForm();
        if (form != null && !LANGUAGE_FORMS.contains(form)) {
            problems.add(FieldProblem.of("language-form", "language-form", form));
        }
        BodyFields.of(body)
                .forEach((field, text) -> {
                    if (CONTROL.matcher(text).find()) {
                        problems.add(FieldProblem.of(field, "control-character"));
                    }
                });
    }

    private static Stream<Body> others(Body body, Register register) {
        return register.bodies().stream().filter(other -> !other.id().equals(body.id()));
    }

    private static String from(Validity validity) {
        return Objects.toString(validity.from(), "–");
    }

    private static String to(Validity validity) {
        LocalDate to = validity.to();
        return to == null ? "–" : to.minusDays(1).toString();
    }
}
