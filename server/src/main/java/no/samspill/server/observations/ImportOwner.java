package no.samspill.server.observations;

import no.samspill.server.rights.RecordOwner;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/// An import on its way belongs to the body it was sent for.
@Component
class ImportOwner implements RecordOwner {

    private final Staging staging;

    ImportOwner(Staging staging) {
        this.staging = staging;
    }

    @Override
    public String variable() {
        return "import";
    }

    @Override
    public Optional<BodyId> findOwner(String id) {
        try {
            return staging.findOwner(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
