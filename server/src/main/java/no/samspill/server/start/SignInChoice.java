package no.samspill.server.start;

import no.samspill.server.start.StartRefused.Reason;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How people and programs are to sign in, as the surroundings of the process say it.
///
/// @param settings the `SAMSPILL_…` that are set, by name
public record SignInChoice(Map<String, String> settings) {

    private static final String CHOICE = "SAMSPILL_SIGN_IN";
    private static final String LOCAL = "local";
    private static final String FROM_ELSEWHERE = "SAMSPILL_LOCAL_SIGN_IN";
    private static final String CLIENT = "SAMSPILL_OIDC_CLIENT_ID";
    private static final String ISSUER = "SAMSPILL_OIDC_ISSUER";
    private static final String PROXY = "SAMSPILL_PROXY";
    private static final Set<String> OF_KNOWN_ISSUER = Set.of("ansattporten", "idporten");
    private static final Set<String> OF_OWN_ISSUER = Set.of("entra", "oidc");

    public SignInChoice {
        settings =
                settings.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("SAMSPILL_"))
                        .filter(one -> !one.getValue().isBlank())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, one -> one.getValue().strip()));
    }

    /// The provider built in.
    public static SignInChoice local() {
        return new SignInChoice(Map.of());
    }

    String provider() {
        return settings.getOrDefault(CHOICE, LOCAL);
    }

    boolean isLocal() {
        return provider().equals(LOCAL);
    }

    /// Refuses what would let anybody in, or nobody.
    void requireSafe(String address) throws StartRefused {
        requireKnownProxy();
        if (isLocal()) {
            requireOnlyLocal(address);
        } else {
            requireWholeProvider();
        }
    }

    /// The framework knows another value, by which anybody's headers would be believed.
    private void requireKnownProxy() throws StartRefused {
        String proxy = settings.getOrDefault(PROXY, "none");
        if (!proxy.equals("native") && !proxy.equals("none")) {
            throw new StartRefused(Reason.PROXY_UNKNOWN, proxy);
        }
    }

    private void requireOnlyLocal(String address) throws StartRefused {
        if (settings.containsKey(CLIENT) || settings.containsKey(ISSUER)) {
            throw new StartRefused(Reason.SIGN_IN_BOTH);
        }
        if (!isLoopback(address) && !"allow".equals(settings.get(FROM_ELSEWHERE))) {
            throw new StartRefused(Reason.SIGN_IN_LOCAL_EXPOSED, address);
        }
    }

    private void requireWholeProvider() throws StartRefused {
        boolean ownIssuer = OF_OWN_ISSUER.contains(provider());
        if (!ownIssuer && !OF_KNOWN_ISSUER.contains(provider())) {
            throw new StartRefused(Reason.SIGN_IN_UNKNOWN, provider());
        }
        if (settings.containsKey(FROM_ELSEWHERE)) {
            throw new StartRefused(Reason.SIGN_IN_BOTH);
        }
        if (!settings.containsKey(CLIENT)) {
            throw new StartRefused(Reason.SIGN_IN_INCOMPLETE, provider(), CLIENT);
        }
        if (ownIssuer && !settings.containsKey(ISSUER)) {
            throw new StartRefused(Reason.SIGN_IN_INCOMPLETE, provider(), ISSUER);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    /// What the settings files of the server ask for.
    Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("samspill.sign-in.provider", provider());
        return all;
    }
}
