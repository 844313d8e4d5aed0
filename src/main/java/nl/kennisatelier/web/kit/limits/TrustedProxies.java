package nl.kennisatelier.web.kit.limits;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The machines before the site that are believed when they say for whom they ask. They say it in `X-Forwarded-For`,
/// the one header that all of them set; a second one, such as `Forwarded`, most hand on as the visitor made it up.
///
/// @param ranges of addresses
public record TrustedProxies(List<Range> ranges) {

    /// The word for: nobody is believed.
    public static final String NONE = "none";

    /// @param bits how many of the address count
    record Range(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int differ = (address[bit / 8] ^ other[bit / 8]) & 0x80 >> bit % 8;
                if (differ != 0) return false;
            }
            return true;
        }
    }

    /// @param text addresses, or the ranges that they begin as `10.0.0.0/8`, with commas; or [#NONE]
    /// @return nothing when it is something else
    public static Optional<TrustedProxies> of(String text) {
        var ranges = new ArrayList<Range>();
        if (text.equals(NONE)) return Optional.of(new TrustedProxies(ranges));
        for (var part : text.split(",", -1)) {
            var range = range(part.strip());
            if (range.isEmpty()) return Optional.empty();
            ranges.add(range.get());
        }
        return Optional.of(new TrustedProxies(ranges));
    }

    private static Optional<Range> range(String text) {
        var parts = text.split("/", -1);
        var address = address(parts[0]).map(InetAddress::getAddress);
        if (address.isEmpty() || parts.length > 2) return Optional.empty();
        int most = address.get().length * 8;
        if (parts.length == 1) return Optional.of(new Range(address.get(), most));
        if (!parts[1].matches("\\d{1,3}")) return Optional.empty();
        int bits = Integer.parseInt(parts[1]);
        return bits > most ? Optional.empty() : Optional.of(new Range(address.get(), bits));
    }

    /// Whose question it is: the last of those named that no machine of ours is.
    ///
    /// @param peer the other end of the line
    /// @param forwarded what `X-Forwarded-For` says, the nearest last; anything at all
    InetAddress asker(InetAddress peer, String forwarded) {
        var asker = peer;
        var named = Arrays.asList(forwarded.split(",", -1)).reversed();
        for (var hop : named) {
            var before = address(hop.strip());
            if (!isTrusted(asker) || before.isEmpty()) return asker;
            asker = before.get();
        }
        return asker;
    }

    boolean isTrusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address.getAddress()));
    }

    /// @param text with or without the port that some proxies put behind it; no name is ever looked up
    static Optional<InetAddress> address(String text) {
        var bare = text.replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1").replaceFirst("^([0-9.]+):\\d+$", "$1");
        if (!bare.matches("[0-9a-fA-F:.]{2,45}")) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
