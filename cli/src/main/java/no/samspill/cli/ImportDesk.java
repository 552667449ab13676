package no.samspill.cli;

import java.nio.file.Path;

/// Where figures are handed in and people invited: the records themselves, or a Samspill that is
/// running on them.
interface ImportDesk extends AutoCloseable {

    /// What a file would change.
    ///
    /// @param indicator the indicator of figures that do not name one; empty when they all do
    ImportPreview preview(Path file, String indicator) throws CommandRefused;

    /// Lets a previewed file land; the release's number, or empty when it changed nothing.
    String commit(ImportPreview preview) throws CommandRefused;

    /// Takes every invented figure away; the release's number, or empty when there was none.
    String withdrawExamples() throws CommandRefused;

    /// Brings a file of boundaries in, all of it or nothing.
    AddedBoundaries addBoundaries(BoundaryFile file) throws CommandRefused;

    /// Goes through the whole record of every change.
    AuditVerdict verifyAudit() throws CommandRefused;

    /// Invites somebody to act for a body; the address where the invitation is answered.
    String invite(NewRole role, String email) throws CommandRefused;

    @Override
    void close();
}
