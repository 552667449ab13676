package no.samspill.server.organisations;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.BodyQuery.Sort;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers a [BodyQuery] from the register in memory.
///
/// A country has some hundred bodies; reading through them all takes less than a round to the
/// database.
final class BodySearch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");

    private final Register register;
    private final BodyQuery query;
    private final Set<String> below;

    BodySearch(Register register, BodyQuery query) {
        this.register = register;
        this.query = query;
        this.below = new HashSet<>();
        if (query.below() != null) {
            collectBelow(query.below().value());
        }
    }

    List<Body> list() {
        String number = NOT_DIGITS.matcher(query.text()).replaceAll("");
        List<String> words =
                BETWEEN_WORDS
                        .splitAsStream(Folding.fold(query.text()))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return register.bodies().stream()
                .filter(body -> query.kind() == null || body.kind() == query.kind())
                .filter(body -> query.level() == null || body.level() == query.level())
                .filter(body -> !query.existing() || body.validity().includes(query.date()))
                .filter(body -> query.below() == null || below.contains(body.id()))
                .filter(body ->
                        query.text().isBlank() || hasNumber(body, number) || hasAll(body, words))
                .sorted(order())
                .toList();
    }

    private void collectBelow(String parent) {
        register.children().getOrDefault(parent, List.of()).stream()
                .filter(child -> child.findParent(query.date()).equals(Optional.of(parent)))
                .filter(child -> below.add(child.id()))
                .forEach(child -> collectBelow(child.id()));
    }

    private static boolean hasNumber(Body body, String digits) {
        OrganisationNumber number = body.organisationNumber();
        return number != null && digits.length() == 9 && number.value().equals(digits);
    }

    /// Every word asked for begins a word of the body's.
    private static boolean hasAll(Body body, List<String> words) {
        String texts = " " + BETWEEN_WORDS.matcher(texts(body)).replaceAll(" ");
        return !words.isEmpty() && words.stream().allMatch(word -> texts.contains(" " + word));
    }

    private static String texts(Body body) {
        return Folding.fold(
                Stream.of(
                                body.names().stream()
                                        .flatMap(name ->
                                                Stream.concat(
                                                        name.text().byLanguage().values().stream(),
                                                        name
                                                                .shortText()
                                                                .byLanguage()
                                                                .values()
                                                                .stream())),
                                body.areas().stream().map(Body.Governed::code),
                                Stream.of(
                                        body.id(), Objects.toString(body.organisationNumber(), "")))
                        .flatMap(one -> one)
                        .collect(Collectors.joining("\n")));
    }

    private Comparator<Body> order() {
        Comparator<Body> byName =
                Comparator.<Body, Object>comparing(this::name, collator()).thenComparing(Body::id);
        return switch (query.sort()) {
            case Sort.NAME -> byName;
            case Sort.KIND -> Comparator.comparing(Body::kind).thenComparing(byName);
            case Sort.NUMBER ->
                    Comparator.comparing(
                                    Body::organisationNumber,
                                    Comparator.nullsLast(
                                            Comparator.<OrganisationNumber>naturalOrder()))
                            .thenComparing(byName);
            case Sort.PARENT ->
                    Comparator.<Body, Boolean>comparing(body -> parentName(body).isEmpty())
                            .thenComparing(this::parentName, collator())
                            .thenComparing(byName);
            case Sort.FROM ->
                    Comparator.comparing(
                                    Body::validFrom,
                                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                            .thenComparing(byName);
        };
    }

    private Comparator<Object> collator() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(query.language()));
        return collator;
    }

    private String name(Body body) {
        return body.nameOn(query.date()).text().in(query.language());
    }

    private String parentName(Body body) {
        return body.findParent(query.date())
                .flatMap(parent -> Optional.ofNullable(register.versions().get(parent)))
                .map(parent -> name(parent.body()))
                .orElse("");
    }
}
