package no.samspill.server.portal.imports;

import no.samspill.formats.LocalizedText;
import no.samspill.formats.Observation;
import no.samspill.formats.ObservationStatus;
import no.samspill.formats.Problem;
import no.samspill.formats.csv.TidyCsv;
import no.samspill.formats.pack.AreaLevel;
import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.geography.Areas;
import no.samspill.server.geography.Boundaries;
import no.samspill.server.geography.Boundaries.BoundarySet;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Numbers;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.imports.FormView.BoundaryPart;
import no.samspill.server.portal.imports.FormView.Choice;
import no.samspill.server.portal.imports.FormView.Entered;
import no.samspill.server.portal.imports.FormView.Fault;
import no.samspill.server.portal.imports.FormView.SetRow;
import no.samspill.server.shared.CurrentPack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// Makes the page where figures and boundaries are brought in.
@Component
class Forms {

    private final Indicators indicators;
    private final Areas areas;
    private final Boundaries boundaries;
    private final CurrentPack pack;
    private final DataSize largest;
    private final Clock clock;

    Forms(
            Indicators indicators,
            Areas areas,
            Boundaries boundaries,
            CurrentPack pack,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest,
            Clock clock) {
        this.indicators = indicators;
        this.areas = areas;
        this.boundaries = boundaries;
        this.pack = pack;
        this.largest = largest;
        this.clock = clock;
    }

    FormView empty(Words words, String done) {
        return view(words, done, "", "", nothingEntered(words));
    }

    FormView faulty(Words words, String fault, String indicator) {
        return view(words, "", fault, indicator, nothingEntered(words));
    }

    FormView faultyBoundaries(
            Words words, Entered entered, List<Fault> faults, List<Problem> problems) {
        return view(
                words, "", "", "", part(words, entered, faults, ProblemList.of(problems, words)));
    }

    private FormView view(
            Words words, String done, String fault, String indicator, BoundaryPart boundaryPart) {
        String title = words.get("import.title");
        return new FormView(
                title,
                List.of(new Crumb(words.get("data.menu"), "/data"), new Crumb(title, "")),
                done.isEmpty() ? "" : words.get("import.done." + done),
                fault,
                indicator,
                indicators.list().stream().map(one -> choice(one, words)).toList(),
                largest.toMegabytes(),
                boundaryPart);
    }

    private BoundaryPart nothingEntered(Words words) {
        String today = LocalDate.now(clock).withDayOfYear(1).toString();
        return part(
                words, new Entered("", today, "", ""), List.of(), ProblemList.of(List.of(), words));
    }

    private BoundaryPart part(
            Words words, Entered entered, List<Fault> faults, ProblemList problems) {
        return new BoundaryPart(
                areas.listLocalLevels().reversed().stream()
                        .map(level -> new Choice(level.id(), words.say(level.plural()).text()))
                        .toList(),
                entered,
                faults,
                problems,
                boundaries.listSets().stream().map(set -> row(set, words)).toList());
    }

    private static Choice choice(IndicatorDefinition one, Words words) {
        LocalizedText name = one.shortName().isEmpty() ? one.name() : one.shortName();
        return new Choice(one.id(), one.number() + " " + words.say(name).text());
    }

    private SetRow row(BoundarySet set, Words words) {
        Numbers numbers = words.numbers();
        String level =
                areas.listLevels().stream()
                        .filter(one -> one.id().equals(set.level()))
                        .findFirst()
                        .map(AreaLevel::plural)
                        .map(plural -> words.say(plural).text())
                        .orElse(set.level());
        LocalDate added = LocalDate.ofInstant(set.importedAt(), clock.getZone());
        return new SetRow(
                level,
                numbers.count(set.areas()),
                period(set, words),
                set.source(),
                words.say(set.attribution()).text(),
                numbers.day(added) + ", " + set.importedBy());
    }

    private static String period(BoundarySet set, Words words) {
        Numbers numbers = words.numbers();
        LocalDate from = set.validFrom();
        LocalDate to = set.validTo();
        if (from == null) {
            return words.get("import.boundaries.always");
        }
        return to == null
                ? words.get("import.boundaries.since", numbers.day(from))
                : words.get("import.boundaries.between", numbers.day(from), numbers.day(to));
    }

    /// A file that can be brought in here as it is: real ids and codes, invented figures.
    String exampleCsv() {
        String indicator =
                indicators.list().isEmpty() ? "indicator" : indicators.list().getFirst().id();
        String nation = pack.get().nation().value();
        StringWriter out = new StringWriter();
        TidyCsv.write(
                List.of(
                        figure(indicator, nation, 2021, 10.4, ObservationStatus.NORMAL, ""),
                        figure(indicator, nation, 2022, 9.9, ObservationStatus.NORMAL, ""),
                        figure(indicator, nation, 2023, 9.6, ObservationStatus.PROVISIONAL, "2024"),
                        new Observation(
                                indicator,
                                nation,
                                "2024",
                                2024,
                                new TreeMap<>(),
                                null,
                                ObservationStatus.MISSING,
                                "")),
                out);
        return out.toString();
    }

    private static Observation figure(
            String indicator,
            String area,
            int year,
            double value,
            ObservationStatus status,
            String comment) {
        return new Observation(
                indicator,
                area,
                Integer.toString(year),
                year,
                new TreeMap<>(),
                value,
                status,
                comment);
    }
}
