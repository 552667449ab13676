package no.samspill.formats.pack;

import java.util.List;

/// Everything in a pack's folder except the figures, as it was read.
record PackContent(
        PackFile.Head head,
        List<Located<Area>> areas,
        List<Located<AreaChange>> changes,
        List<Located<Body>> bodies,
        List<Located<Responsibility>> responsibilities,
        Definitions definitions) {

    /// What is measured, and what for.
    record Definitions(
            List<Located<Goal>> goals,
            List<Located<Target>> targets,
            List<Located<IndicatorFile.Entry>> indicators) {}

    static PackContent read(PackSource source, PackFile.Head head) {
        List<String> languages = head.country().languages();
        return new PackContent(
                head,
                AreasFile.read(source),
                AreaChangesFile.read(source),
                BodiesFile.read(source, languages),
                ResponsibilitiesFile.read(source, languages),
                new Definitions(
                        GoalsFile.read(source, languages),
                        TargetsFile.read(source, languages),
                        IndicatorFile.readAll(source, languages)));
    }

    /// The values without their places.
    static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
