package no.samspill.server.safety;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the internet addresses of a machine by its name.
@FunctionalInterface
interface Names {

    List<InetAddress> lookUp(String host) throws UnknownHostException;

    /// Asks as every program on this machine does.
    static Names ofTheMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
