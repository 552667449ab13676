package no.samspill.cli;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Where a command writes, and in which words.
///
/// Results go to standard output and can be piped on; everything said to the person goes to
/// standard error.
///
/// @param language the language of the texts
/// @param texts the texts by key
/// @param out where results go
/// @param err where the rest goes
record Console(Language language, ResourceBundle texts, PrintWriter out, PrintWriter err) {

    static Console of(CommandLine command, Language language) {
        return new Console(language, language.texts(), command.getOut(), command.getErr());
    }

    /// The text under `key`, with `{0}`, `{1}` … filled in.
    String text(String key, Object... arguments) {
        // Numbers in these texts are ids, ports and counts: no grouping, so that they can be
        // copied.
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }

    /// Says something to the person.
    void say(String key, Object... arguments) {
        err.println(text(key, arguments));
        err.flush();
    }

    /// A refusal in this console's language.
    CommandRefused refusal(String key, Object... arguments) {
        return new CommandRefused(text(key, arguments));
    }
}
