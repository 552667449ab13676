package no.samspill.server.publishing.web;

import no.samspill.formats.pack.Target;

import java.util.List;

/// One of the targets under the goals.
///
/// @param code such as `8.6`
/// @param goal 1 to 17
/// @param title the short title
/// @param description one sentence
/// @param globalIndicators codes of the UN's indicators for it
/// @param relevantLevels ids of the levels at which public work on it is done
record TargetView(
        String code,
        int goal,
        Text title,
        Text description,
        List<String> globalIndicators,
        List<String> relevantLevels) {

    static TargetView of(Target target, TextForm form) {
        return new TargetView(
                target.code(),
                target.goal(),
                form.of(target.title()),
                form.of(target.description()),
                target.globalIndicators(),
                target.relevantLevels().stream().sorted().toList());
    }
}
