package no.samspill.server.audit;

import no.samspill.server.shared.Change;

import org.jspecify.annotations.Nullable;

/// One thing that an entry says became different, or why.
///
/// Its digest is SHA-256 over the salt and then `samspill.audit.part.1`, name, before, after
/// ([Canonical]). The salt keeps a short text that is gone from being found by guessing.
///
/// @param position counted from 0
/// @param name the field, or [#REASON]
/// @param personal whether it tells something about a person, so that it can be blanked
/// @param digest what the entry's hash covers
/// @param salt random bytes; null once the part has been blanked
/// @param before as text; null when there was nothing, or it has been blanked
/// @param after as text; null when there is nothing any more, or it has been blanked
public record Part(
        int position,
        String name,
        boolean personal,
        Digest digest,
        @Nullable Digest salt,
        @Nullable String before,
        @Nullable String after) {

    /// The name of the part that holds why, in the actor's own words.
    public static final String REASON = "reason";

    static Part of(int position, Change.Field field, Digest salt) {
        String name = String.valueOf(Canonical.storable(field.name()));
        String before = Canonical.storable(field.before());
        String after = Canonical.storable(field.after());
        return new Part(
                position,
                name,
                field.personal(),
                digest(name, before, after, salt),
                salt,
                before,
                after);
    }

    private static Digest digest(
            String name, @Nullable String before, @Nullable String after, Digest salt) {
        return new Canonical("samspill.audit.part.1")
                .text(name)
                .text(before)
                .text(after)
                .sha256(salt.bytes());
    }

    /// Whether its texts have been blanked.
    public boolean blanked() {
        return salt == null;
    }

    /// Whether the texts are those the digest was made of; of a blanked part only the digest is
    /// left, and the entry's hash answers for that.
    boolean holds() {
        return salt == null
                ? personal && before == null && after == null
                : digest.equals(digest(name, before, after, salt));
    }
}
