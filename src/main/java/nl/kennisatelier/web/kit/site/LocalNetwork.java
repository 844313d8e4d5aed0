package nl.kennisatelier.web.kit.site;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// How this computer is called on the network that it is on.
final class LocalNetwork {

    /// Those of containers and virtual machines: no phone is on them.
    private static final String VIRTUAL = "(docker|br-|veth|virbr|vbox|vmnet|cni|tailscale).*";

    private LocalNetwork() {}

    /// The address that a phone on the same wifi most likely reaches; nothing without a network.
    static Optional<String> address() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(card -> !card.getName().matches(VIRTUAL))
                    .flatMap(LocalNetwork::addresses)
                    .map(InetAddress::getHostAddress)
                    .min(Comparator.comparing(LocalNetwork::oddity).thenComparing(Comparator.naturalOrder()));
        } catch (SocketException unknown) {
            return Optional.empty();
        }
    }

    private static Stream<InetAddress> addresses(NetworkInterface card) {
        try {
            if (!card.isUp() || card.isLoopback() || card.isPointToPoint()) return Stream.empty();
        } catch (SocketException gone) {
            return Stream.empty();
        }
        return card.inetAddresses()
                .filter(address -> address instanceof Inet4Address)
                .filter(InetAddress::isSiteLocalAddress);
    }

    /// What a router at home or in a hall gives out comes first.
    private static int oddity(String address) {
        if (address.startsWith("192.168.")) return 0;
        return address.startsWith("10.") ? 1 : 2;
    }
}
