package no.samspill.server.portal.imports;

import no.samspill.formats.pack.AreaLevel;
import no.samspill.server.geography.Areas;
import no.samspill.server.observations.Uploads;
import no.samspill.server.pages.Words;
import no.samspill.server.portal.imports.FormView.Entered;
import no.samspill.server.portal.imports.FormView.Fault;
import no.samspill.server.shared.IsoDay;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must be entered about a file of boundaries.
@Component
class BoundaryForm {

    static final String FILE = "boundary-file";
    static final String LEVEL = "level";
    static final String FROM = "valid-from";
    static final String TO = "valid-to";
    static final String ATTRIBUTION = "attribution";

    private static final int LONGEST_ATTRIBUTION = 300;

    private final Areas areas;

    BoundaryForm(Areas areas) {
        this.areas = areas;
    }

    /// What is wrong, field by field in the order of the form.
    List<Fault> faults(Entered entered, @Nullable MultipartFile file, Words words) {
        List<Fault> faults = new ArrayList<>();
        if (file == null || Uploads.nameOf(file).isEmpty()) {
            faults.add(fault(FILE, words));
        }
        if (areas.listLocalLevels().stream()
                .map(AreaLevel::id)
                .noneMatch(entered.level()::equals)) {
            faults.add(fault(LEVEL, words));
        }
        Optional<LocalDate> from = day(entered.validFrom());
        if (from.isEmpty()) {
            faults.add(fault(FROM, words));
        }
        if (!entered.validTo().isEmpty()
                && day(entered.validTo())
                        .filter(to -> from.isEmpty() || to.isAfter(from.get()))
                        .isEmpty()) {
            faults.add(fault(TO, words));
        }
        if (entered.attribution().isEmpty()
                || entered.attribution().length() > LONGEST_ATTRIBUTION) {
            faults.add(fault(ATTRIBUTION, words));
        }
        return List.copyOf(faults);
    }

    private static Fault fault(String field, Words words) {
        return new Fault(field, words.get("import.boundaries.fault." + field));
    }

    /// The day of a date field.
    static Optional<LocalDate> day(String text) {
        return IsoDay.find(text);
    }
}
