package no.samspill.statistics.assessment.methods;

import no.samspill.statistics.assessment.MethodDescription;
import no.samspill.statistics.assessment.RobustTrend;
import no.samspill.statistics.assessment.opensdg.OpenSdgProgress;

import java.util.List;
import java.util.Optional;

/// The methods of assessment that can be asked, our own first.
public final class Methods {

    private static final List<MethodDescription> ALL =
            List.of(RobustTrend.METHOD, OpenSdgProgress.METHOD);

    private Methods() {}

    /// All methods, in the order in which they are shown.
    public static List<MethodDescription> list() {
        return ALL;
    }

    /// The method with this id.
    public static Optional<MethodDescription> find(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
    }
}
