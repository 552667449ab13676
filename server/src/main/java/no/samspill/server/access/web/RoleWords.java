package no.samspill.server.access.web;

import no.samspill.server.pages.Words;
import no.samspill.server.rights.Rights;
import no.samspill.server.rights.Role;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What roles are called and what they may do, in words.
final class RoleWords {

    private RoleWords() {}

    /// A role to choose.
    ///
    /// @param key as it is sent
    /// @param label its name
    /// @param about what its holders do
    record RoleChoice(String key, String label, String about) {}

    static String name(Role role, Words words) {
        return words.get("role." + role.key());
    }

    /// The same in the middle of a sentence.
    static String inSentence(Role role, Words words) {
        return uncapitalised(name(role, words));
    }

    static String about(Role role, Words words) {
        return words.get("role." + role.key() + ".about");
    }

    /// What a role may do, as one sentence's list.
    static String acts(Role role, Words words) {
        return words.list(
                Rights.list().stream()
                        .filter(right -> right.role() == role)
                        .map(right -> uncapitalised(words.get("action." + right.action().key())))
                        .distinct()
                        .toList());
    }

    static List<RoleChoice> choices(Predicate<Role> wanted, Words words) {
        return Arrays.stream(Role.values())
                .filter(wanted)
                .map(role -> new RoleChoice(role.key(), name(role, words), about(role, words)))
                .toList();
    }

    /// The role of a key that was sent; empty for what is no role.
    static Optional<Role> find(String key) {
        return Arrays.stream(Role.values()).filter(role -> role.key().equals(key)).findFirst();
    }

    private static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
