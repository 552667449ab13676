package no.samspill.server.access;

import no.samspill.server.rights.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Map;

/// How people sign in on this installation.
///
/// @param provider `local`, or the name of a real provider
/// @param idle for how long a session may rest
/// @param longest how long a session lasts at most
/// @param localFromElsewhere whether the provider built in may be used from other machines
/// @param resources for Ansattporten: what somebody is to the body they represent, by the resource
///   that the representation is for
@ConfigurationProperties("samspill.sign-in")
record SignInSettings(
        @DefaultValue("local") String provider,
        @DefaultValue("45m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("false") boolean localFromElsewhere,
        @DefaultValue Map<String, Role> resources) {

    SignInSettings {
        resources = Map.copyOf(resources);
    }

    /// Whether the provider built in is the one in use.
    boolean local() {
        return provider.equals(Identity.LOCAL);
    }
}
