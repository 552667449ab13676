package no.samspill.server.rights;

import java.util.List;
import java.util.regex.Pattern;

/// What a request to an address needs.
///
/// @param method `GET`, which answers for `HEAD` too, `POST` and so on; `*` for all
/// @param pattern the address as the server knows it, without what its variables have to look like:
///   `/{lang}/goals/{number}`
/// @param action what the request does
/// @param owners the variables of the address that say whose record it is, as the [RecordOwner]s
///   know them. None where there is nobody's, or where only what is sent tells whose it is; then
///   the module that reads it asks the [Rights] itself.
public record Route(String method, String pattern, Action action, List<String> owners) {

    private static final Pattern FORM_OF_VARIABLE = Pattern.compile("\\{(\\w+):[^/]*}");

    public Route {
        owners = List.copyOf(owners);
    }

    /// A pattern without what its variables have to look like.
    static String plain(String pattern) {
        return FORM_OF_VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    /// Whether it answers for a method, at an address in its plain form.
    boolean answers(String wanted, String address) {
        String asked = wanted.equals("HEAD") ? "GET" : wanted;
        return pattern.equals(address) && (method.equals("*") || method.equals(asked));
    }
}
