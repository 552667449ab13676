package no.samspill.server.safety;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/// Which internet addresses belong to the machine, its own network or nobody, and so must not be
/// reached on behalf of somebody outside.
///
/// Sources: the IANA registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890 and its
/// successors); of IPv6 only what is assigned to the open internet (2000::/3) counts as outer.
final class InnerAddresses {

    private static final List<Block> IPV4 =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3",
                            // Tells machines in one large cloud about themselves.
                            "168.63.129.16/32")
                    .map(Block::of)
                    .toList();

    private static final Block OUTER_IPV6 = Block.of("2000::/3");

    /// Within the outer ones: protocol assignments and tunnels, in which an IPv4 address can hide.
    private static final List<Block> IPV6 =
            Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
                    .map(Block::of)
                    .toList();

    private InnerAddresses() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? IPV4.stream().anyMatch(block -> block.contains(address))
                : !OUTER_IPV6.contains(address)
                        || IPV6.stream().anyMatch(block -> block.contains(address));
    }

    /// Addresses that begin with the same bits.
    private record Block(byte[] start, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/", 2);
            try {
                return new Block(
                        InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("not an internet address: " + text, e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
