package no.samspill.server.access;

import no.samspill.server.rights.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How people sign in on this installation.
///
/// @param provider `local`, or the name of a real provider
/// @param idle for how long a session may rest
/// @param longest how long a session lasts at most
/// @param localFromElsewhere `allow` when the provider built in may be used from other machines
/// @param resourceType for Ansattporten: what kind of resource is asked for
/// @param resources for Ansattporten: what somebody is to the body they represent, by the resource
///   that the representation is for: `urn:altinn:resource:a=case-officer, urn:…=administrator`
@ConfigurationProperties("samspill.sign-in")
record SignInSettings(
        @DefaultValue("local") String provider,
        @DefaultValue("45m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("false") String localFromElsewhere,
        @DefaultValue("ansattporten:altinn:resource") String resourceType,
        @DefaultValue("") String resources) {

    /// Whether the provider built in is the one in use.
    boolean local() {
        return provider.equals(Identity.LOCAL);
    }

    /// Whether the provider built in may be used from other machines.
    boolean openToOthers() {
        return localFromElsewhere.equals("allow");
    }

    /// What somebody is to the body they represent, by resource.
    Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String one : resources.split(",", -1)) {
            int at = one.lastIndexOf('=');
            if (at > 0) {
                roles.put(one.substring(0, at).strip(), Role.of(one.substring(at + 1).strip()));
            }
        }
        return roles;
    }
}
