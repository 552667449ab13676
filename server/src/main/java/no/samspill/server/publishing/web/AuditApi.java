package no.samspill.server.publishing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import no.samspill.server.audit.AuditVerification;
import no.samspill.server.audit.Checkpoints;
import no.samspill.server.audit.Head;
import no.samspill.server.audit.Verdict;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/// What can be told of the record of every change without showing it.
@RestController
@RequestMapping(ApiSetup.ROOT + "/audit")
@Tag(name = "Audit", description = "Whether the record of every change is as it was written")
class AuditApi {

    private final Checkpoints checkpoints;
    private final AuditVerification verification;

    AuditApi(Checkpoints checkpoints, AuditVerification verification) {
        this.checkpoints = checkpoints;
        this.verification = verification;
    }

    /// A signed statement of how the record ended.
    ///
    /// @param seq the number of the last entry
    /// @param hash its hash, in hexadecimal
    /// @param at when it was signed
    /// @param key the public key (Ed25519), X.509 in base64
    /// @param signature in base64
    record CheckpointView(long seq, String hash, Instant at, String key, String signature) {

        static CheckpointView of(Head head) {
            return new CheckpointView(
                    head.seq(), head.hash(), head.at(), head.key(), head.signature());
        }
    }

    /// What a look at the whole record came to.
    ///
    /// @param intact whether it is as it was written
    /// @param count the number of entries; null when it is broken
    /// @param hash the hash of the last; null when it is broken
    /// @param broken where it is broken first; null when it is intact
    record VerdictView(
            boolean intact,
            @Nullable Long count,
            @Nullable String hash,
            @Nullable BrokenView broken) {

        static VerdictView of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact(long count, String hash) ->
                        new VerdictView(true, count, hash, null);
                case Verdict.Broken broken ->
                        new VerdictView(false, null, null, BrokenView.of(broken));
            };
        }
    }

    /// The first link that does not hold.
    ///
    /// @param seq the number of the entry
    /// @param what what is wrong, such as `row-changed`
    /// @param part the part of the entry; null when it is about the whole
    /// @param at the time that stands with it; null when it is gone
    /// @param record the record it concerns; null when it is gone
    /// @param certain the last entry that is certainly as it was; 0 when none is
    record BrokenView(
            long seq,
            String what,
            @Nullable String part,
            @Nullable Instant at,
            @Nullable String record,
            long certain) {

        static BrokenView of(Verdict.Broken broken) {
            return new BrokenView(
                    broken.seq(),
                    broken.what().key(),
                    broken.part(),
                    broken.at(),
                    broken.record(),
                    broken.certain());
        }
    }

    @GetMapping("/checkpoints")
    @Operation(
            operationId = "listCheckpoints",
            summary = "Signed statements of how the record of every change ended, the latest first",
            description =
                    "Whoever keeps a copy can prove later that what stood then still stands. Signed"
                            + " is the text samspill.audit.head.1 (a byte 1, its length as four"
                            + " bytes, its bytes), seq as eight bytes, the hash (its length as four"
                            + " bytes, its bytes), and at as seconds and nanoseconds, eight bytes"
                            + " each; all big-endian.")
    Page<CheckpointView> list(Paging paging) {
        return new Page<>(
                checkpoints.count(),
                paging.page(),
                paging.size(),
                checkpoints.list(paging.size(), paging.offset()).stream()
                        .map(CheckpointView::of)
                        .toList());
    }

    @PostMapping("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary =
                    "Goes through the whole record of every change; says where it is broken first")
    VerdictView verify() {
        return VerdictView.of(verification.verify());
    }
}
