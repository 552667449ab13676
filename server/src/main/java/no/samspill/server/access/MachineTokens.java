package no.samspill.server.access;

import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Role;
import no.samspill.server.shared.Actor;
import no.samspill.server.shared.BodyId;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Programs' tokens as Maskinporten issues them: whom a program works for stands in `consumer`,
/// what it may do in `scope`.
@Component
class MachineTokens {

    private static final String REGISTER = "iso6523-actorid-upis";
    private static final Map<String, Action> SCOPES =
            Map.of(
                    "samspill:figures.write", Action.IMPORT_FIGURES,
                    "samspill:bodies.write", Action.EDIT_BODY);

    private final KnownBodies bodies;
    private final Optional<JwtDecoder> decoder;

    MachineTokens(KnownBodies bodies, MachineSettings settings) {
        this.bodies = bodies;
        this.decoder =
                settings.issuer().isBlank()
                        ? Optional.empty()
                        // The issuer is asked for its keys when the first token comes, not at
                        // start.
                        : Optional.of(new SupplierJwtDecoder(() -> decoder(settings)));
    }

    private static JwtDecoder decoder(MachineSettings settings) {
        NimbusJwtDecoder decoder =
                settings.keys().isBlank()
                        ? NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build()
                        : NimbusJwtDecoder.withJwkSetUri(settings.keys()).build();
        OAuth2TokenValidator<Jwt> audience =
                new JwtClaimValidator<List<String>>(
                        "aud", all -> all != null && all.contains(settings.audience()));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.issuer()), audience));
        return decoder;
    }

    /// Whom a token speaks for, and for what.
    Caller read(String token) throws BadToken, IssuerAway {
        Jwt read = decode(token);
        BodyId body = body(read);
        String client = Optional.ofNullable(read.getClaimAsString("client_id")).orElse("unnamed");
        return new Caller(new Actor.Machine(client, body), Set.of(Role.MACHINE), granted(read));
    }

    private Jwt decode(String token) throws BadToken, IssuerAway {
        if (decoder.isEmpty()) {
            throw new BadToken(
                    "no-issuer",
                    "This installation takes no tokens from programs: SAMSPILL_MACHINE_ISSUER is"
                            + " not set.");
        }
        try {
            return decoder.get().decode(token);
        } catch (JwtValidationException e) {
            throw new BadToken("invalid-token", describe(e));
        } catch (BadJwtException e) {
            throw new BadToken(
                    "unreadable-token",
                    "The token cannot be read or its signature is not one of the issuer's.");
        } catch (JwtDecoderInitializationException | JwtException e) {
            // Everything the token itself can be blamed for is of the kinds above.
            throw new IssuerAway(e);
        }
    }

    private static String describe(JwtValidationException refused) {
        return refused.getErrors().stream()
                .map(error -> Optional.ofNullable(error.getDescription()).orElse(""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse("The token does not hold here.");
    }

    private BodyId body(Jwt token) throws BadToken {
        Map<String, Object> consumer = token.getClaimAsMap("consumer");
        if (consumer == null || !REGISTER.equals(consumer.get("authority"))) {
            throw new BadToken(
                    "no-consumer",
                    "The token's 'consumer' must have the authority '" + REGISTER + "'.");
        }
        String number = String.valueOf(consumer.get("ID"));
        return bodies.findByToken(number)
                .orElseThrow(() ->
                        new BadToken(
                                "unknown-consumer",
                                "No body in the register has the number in the token's 'consumer'"
                                        + " today. It is written as 0192:991825827, with a right"
                                        + " check digit."));
    }

    /// Everybody may read; what else a program may do it has to have a scope for.
    private static Set<Action> granted(Jwt token) {
        Set<Action> granted = EnumSet.of(Action.READ);
        Arrays.stream(
                        Optional.ofNullable(token.getClaimAsString("scope"))
                                .orElse("")
                                .split(" ", -1))
                .flatMap(scope -> Optional.ofNullable(SCOPES.get(scope)).stream())
                .forEach(granted::add);
        return granted;
    }
}
