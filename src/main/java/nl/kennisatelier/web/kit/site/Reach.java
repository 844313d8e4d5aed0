package nl.kennisatelier.web.kit.site;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/// Who gets to the site at the address under which it was called: an address that a computer in a hall shows may mean
/// nothing to a phone.
///
/// @param host that was called, as it stands in the address
/// @param better the address of this computer for others on its network; nothing when there is none
public record Reach(Far far, String host, Optional<String> better) {

    /// How far an address reaches.
    public enum Far {
        /// Nobody but who is on this computer.
        MACHINE,
        /// Who is on the same network.
        NETWORK,
        ALL
    }

    private static final Reach EVERYWHERE = new Reach(Far.ALL, "", Optional.empty());

    /// Looks at the networks of this computer; asks nothing of them.
    public static Reach of(PageRequest visit) {
        return visit.config().baseUrl().isEmpty() ? of(visit.origin(), LocalNetwork.address()) : EVERYWHERE;
    }

    /// @param origin `http://localhost:8080`
    /// @param own the address of this computer on its network
    static Reach of(String origin, Optional<String> own) {
        try {
            var address = URI.create(origin);
            var host = Optional.ofNullable(address.getHost()).orElse("");
            var far = far(host);
            int port = address.getPort();
            var better = own.map(found -> "http://" + found + (port < 0 ? "" : ":" + port));
            return new Reach(far, host + (port < 0 ? "" : ":" + port), better);
        } catch (IllegalArgumentException noAddress) {
            return EVERYWHERE;
        }
    }

    public boolean isLimited() {
        return far != Far.ALL;
    }

    private static Far far(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) return Far.MACHINE;
        if (host.matches("[0-9.]+|\\[.*]")) return farOfNumbers(host);
        boolean isLocal = !host.contains(".") || host.matches(".*\\.(local|lan|internal|home\\.arpa)");
        return isLocal && !host.isEmpty() ? Far.NETWORK : Far.ALL;
    }

    private static Far farOfNumbers(String host) {
        var address = InetAddress.ofLiteral(host);
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) return Far.MACHINE;
        boolean isUniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal ? Far.NETWORK : Far.ALL;
    }
}
