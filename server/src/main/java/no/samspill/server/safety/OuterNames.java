package no.samspill.server.safety;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;

/// Finds addresses for a connection that is about to be made, and refuses names that lead inside.
///
/// One inner address among outer ones is enough: a name that has both is made to get past a check.
final class OuterNames implements DnsResolver {

    private final Names names;
    private final Predicate<String> mayLeadInside;

    OuterNames(Names names, Predicate<String> mayLeadInside) {
        this.names = names;
        this.mayLeadInside = mayLeadInside;
    }

    /// The name leads to a machine of our own network.
    static final class LeadsInside extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        LeadsInside(String host) {
            super(host + " leads to an inner address");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> found = names.lookUp(host);
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!mayLeadInside.test(host) && found.stream().anyMatch(InnerAddresses::contain)) {
            throw new LeadsInside(host);
        }
        return found.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
