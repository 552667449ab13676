package no.samspill.server.start;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The server cannot start, for a reason that one sentence explains.
///
/// The sentences lie in `start*.properties`, so that they can be read in the operator's language.
public final class StartRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> arguments;
    private final Reason reason;

    /// Why a server cannot start.
    public enum Reason {
        PORT_TAKEN,
        DATA_FOLDER_IN_USE,
        DATA_FOLDER_NOT_WRITABLE,
        DATABASE_VERSION,
        DATABASE_UNREACHABLE,
        DATABASE_START,
        DATABASE_ROLE,
        DISK_FULL,
        PACK_MISSING,
        PACK_REFUSED,
        SIGN_IN_UNKNOWN,
        SIGN_IN_INCOMPLETE,
        SIGN_IN_BOTH,
        SIGN_IN_LOCAL_EXPOSED,
        PROXY_UNKNOWN
    }

    StartRefused(Reason reason, String... arguments) {
        super(reason + " " + String.join(", ", arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    /// The sentence for a reader of this language, with what to do.
    public String sentence(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "no.samspill.server.start.start",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new java.text.MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(arguments.toArray());
    }
}
