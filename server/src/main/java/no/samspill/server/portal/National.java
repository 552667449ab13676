package no.samspill.server.portal;

import no.samspill.formats.pack.IndicatorDefinition;
import no.samspill.server.assessments.Assessed;
import no.samspill.server.assessments.Assessments;
import no.samspill.server.indicators.Indicators;
import no.samspill.server.shared.CurrentPack;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How each målepunkt goes for the whole country.
@Component
class National {

    private final Indicators indicators;
    private final Assessments assessments;
    private final CurrentPack pack;

    National(Indicators indicators, Assessments assessments, CurrentPack pack) {
        this.indicators = indicators;
        this.assessments = assessments;
        this.pack = pack;
    }

    /// Every definition in force, in the order of the goals.
    List<Judged> listAll() {
        Map<String, Assessed> byIndicator =
                assessments.listForArea(pack.get().nation()).stream()
                        .collect(Collectors.toMap(Assessed::indicator, Function.identity()));
        return indicators.list().stream()
                .map(one -> Judged.of(one, byIndicator.get(one.id())))
                .toList();
    }

    /// Those that measure the country.
    List<Judged> list() {
        return listAll().stream().filter(Judged::isNational).toList();
    }

    /// Those of a goal that measure the country.
    List<Judged> list(int goal) {
        return list().stream().filter(one -> one.definition().goal() == goal).toList();
    }

    /// The definition, judged for the country.
    Judged judge(IndicatorDefinition definition) {
        return Judged.of(
                definition,
                assessments
                        .find(
                                new no.samspill.server.shared.IndicatorId(definition.id()),
                                pack.get().nation())
                        .orElse(null));
    }
}
