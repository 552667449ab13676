package no.samspill.server.organisations;

import no.samspill.formats.OrganisationNumber;
import no.samspill.formats.pack.Body;
import no.samspill.server.shared.AreaCode;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The register of bodies (virksomheter): which exist when, under whom, and what became of them.
///
/// Answers come from memory; what was recorded before comes from the database.
@Component
public class Bodies {

    private static final int DEEPEST = 12;

    private final BodyTables tables;
    private volatile Register register = Register.EMPTY;

    Bodies(BodyTables tables) {
        this.tables = tables;
    }

    Register register() {
        return register;
    }

    void refresh() {
        register = Register.of(tables.listStanding());
    }

    /// Takes in versions that have been written; a version older than the one in memory is passed
    /// over, since transactions may end in another order than they are heard of.
    synchronized void take(Collection<BodyVersion> written) {
        register = register.with(written);
    }

    /// Forgets the reason of the standing version, when it was in these words.
    synchronized void forgetReason(String id, String words) {
        BodyVersion standing = register.versions().get(id);
        if (standing != null && words.equals(standing.reason())) {
            register = register.with(List.of(standing.withoutReason()));
        }
    }

    /// The body with this id, whether or not it still exists.
    public Optional<Body> find(String id) {
        return Optional.ofNullable(register.versions().get(id))
                .filter(version -> !version.withdrawn())
                .map(BodyVersion::body);
    }

    /// The body with this id, whether or not it still exists.
    public Optional<Body> find(BodyId id) {
        return find(id.value());
    }

    /// The body with this id, when it exists on the day.
    public Optional<Body> find(BodyId id, LocalDate asOf) {
        return find(id).filter(body -> body.validity().includes(asOf));
    }

    /// What stands in the register of a body, with who wrote it and when.
    public Optional<BodyVersion> findStanding(BodyId id) {
        return Optional.ofNullable(register.versions().get(id.value()))
                .filter(version -> !version.withdrawn());
    }

    /// Every body, whether or not it exists, by id.
    public List<Body> list() {
        return register.bodies().stream().sorted(Comparator.comparing(Body::id)).toList();
    }

    /// The bodies of a kind that exist on `date`, by id.
    public List<Body> list(Body.Kind kind, LocalDate date) {
        return register.bodies().stream()
                .filter(body -> body.kind() == kind && body.validity().includes(date))
                .sorted(Comparator.comparing(Body::id))
                .toList();
    }

    /// The bodies that a query asks for, in its order.
    public List<Body> search(BodyQuery query) {
        return new BodySearch(register, query).list();
    }

    /// The body that governs an area on `date`.
    public Optional<Body> findGoverning(AreaCode area, LocalDate date) {
        return register.governing().getOrDefault(area.value(), List.of()).stream()
                .filter(body ->
                        body.areas().stream()
                                .anyMatch(one ->
                                        one.code().equals(area.value())
                                                && one.validity().includes(date)))
                .findFirst();
    }

    /// The body that is registered under a number on `date`.
    public Optional<Body> findByNumber(OrganisationNumber number, LocalDate date) {
        return register.bodies().stream()
                .filter(body -> number.equals(body.organisationNumber()))
                .filter(body -> body.validity().includes(date))
                .findFirst();
    }

    /// The body that one lies under on `date`.
    public Optional<Body> parentOf(BodyId id, LocalDate date) {
        return find(id).flatMap(body -> body.findParent(date)).flatMap(this::find);
    }

    /// The bodies above one on `date`, the nearest first.
    public List<Body> chainAbove(BodyId id, LocalDate date) {
        List<Body> chain = new ArrayList<>();
        Optional<Body> next = parentOf(id, date);
        while (next.isPresent() && chain.size() < DEEPEST) {
            chain.add(next.get());
            next = parentOf(new BodyId(next.get().id()), date);
        }
        return List.copyOf(chain);
    }

    /// The bodies that lie directly under one on `date`, by id.
    public List<Body> childrenOf(BodyId id, LocalDate date) {
        return register.children().getOrDefault(id.value(), List.of()).stream()
                .filter(child -> child.findParent(date).equals(Optional.of(id.value())))
                .toList();
    }

    /// What became of a body, through every step to those that exist now.
    public List<Kinship> successorsOf(BodyId id) {
        return find(id).map(new Lineages(register)::successorsOf).orElse(List.of());
    }

    /// What a body came from, through every step back.
    public List<Kinship> originsOf(BodyId id) {
        return find(id).map(new Lineages(register)::originsOf).orElse(List.of());
    }

    /// Everything the register has said of a body, the latest first.
    public List<BodyVersion> versions(BodyId id) {
        return tables.listVersions(id);
    }

    /// What the register said of a body at a moment.
    public Optional<BodyVersion> asRecorded(BodyId id, Instant at) {
        return tables.findRecorded(id, at).filter(version -> !version.withdrawn());
    }
}
