package no.samspill.server.publishing.web;

import no.samspill.formats.pack.IndicatorDefinition;

import java.util.List;

/// An indicator in a list.
///
/// @param id the id in addresses
/// @param number the number people know it by
/// @param kind `global`, `national` or `local`
/// @param name the full name
/// @param goal the goal it stands under
/// @param targets codes of the targets it speaks to
/// @param unit the unit beside a figure
/// @param levels ids of the levels it has figures for
/// @param example whether it exists only to show how a page works, with invented figures
record IndicatorView(
        String id,
        String number,
        String kind,
        Text name,
        int goal,
        List<String> targets,
        Text unit,
        List<String> levels,
        boolean example) {

    static IndicatorView of(IndicatorDefinition one, TextForm form) {
        return new IndicatorView(
                one.id(),
                one.number(),
                Codes.of(one.kind()),
                form.of(one.name()),
                one.goal(),
                one.targets(),
                form.of(one.unit()),
                one.levels().stream().sorted().toList(),
                one.example());
    }
}
