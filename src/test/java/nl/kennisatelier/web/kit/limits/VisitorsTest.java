package nl.kennisatelier.web.kit.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.SiteConfig;
import org.junit.jupiter.api.Test;

/// Who asks, behind whatever proxies.
class VisitorsTest {

    private long nanos;

    @Test
    void theLastThatIsNoneOfOursIsTheOneWhoAsks() {
        var cases = """
                trusted              | peer            | forwarded                      | asks
                127.0.0.0/8,::1      | 203.0.113.9     |                                | 203.0.113.9
                127.0.0.0/8,::1      | 203.0.113.9     | 198.51.100.1                   | 203.0.113.9
                127.0.0.0/8,::1      | 127.0.0.1       | 198.51.100.1                   | 198.51.100.1
                127.0.0.0/8,::1      | 127.0.0.1       | 10.9.9.9, 198.51.100.1         | 198.51.100.1
                127.0.0.0/8,::1      | 127.0.0.1       | 198.51.100.1, 127.0.0.2        | 198.51.100.1
                127.0.0.0/8,::1      | [::1]           | 198.51.100.1:4711              | 198.51.100.1
                127.0.0.0/8,::1      | 127.0.0.1       | [2001:db8::7]:443              | 2001:db8::7
                127.0.0.0/8,::1      | 127.0.0.1       | ::ffff:198.51.100.1            | 198.51.100.1
                127.0.0.0/8,::1      | 127.0.0.1       | unknown                        | 127.0.0.1
                127.0.0.0/8,::1      | 127.0.0.1       | 198.51.100.1, example.org      | 127.0.0.1
                127.0.0.0/8,::1      | 127.0.0.1       | 198.51.100.1,                  | 127.0.0.1
                10.0.0.5, fd00::/8   | 10.0.0.5        | 198.51.100.1, fd12::9          | 198.51.100.1
                10.0.0.5             | 10.0.0.6        | 198.51.100.1                   | 10.0.0.6
                172.16.0.0/12        | 172.31.255.255  | 198.51.100.1                   | 198.51.100.1
                172.16.0.0/12        | 172.32.0.0      | 198.51.100.1                   | 172.32.0.0
                none                 | 127.0.0.1       | 198.51.100.1                   | 127.0.0.1
                0.0.0.0/0            | 192.0.2.1       | 198.51.100.1, 192.0.2.2        | 198.51.100.1
                """;
        cases.lines().skip(1).map(line -> line.split(" *\\| *", -1)).forEach(row -> {
            var proxies = TrustedProxies.of(row[0]).orElseThrow();
            var peer = TrustedProxies.address(row[1]).orElseThrow();
            assertEquals(TrustedProxies.address(row[3]).orElseThrow(), proxies.asker(peer, row[2]), row[1] + row[2]);
        });
    }

    @Test
    void whatIsNoListOfAddressesIsRefused() {
        for (var text : new String[] {
            "",
            "proxy.example.nl",
            "10.0.0.0/33",
            "::/129",
            "10.0.0.1/",
            "10.0.0.1/8/8",
            "10.0.0.1,",
            "10.0.0.1/-1",
            "localhost"
        }) {
            assertEquals(Optional.empty(), TrustedProxies.of(text), text);
        }
    }

    @Test
    void neighboursHaveOneNameAndTheNextDayAnother() {
        var visitors = new Visitors(TrustedProxies.of(SiteConfig.LOOPBACK).orElseThrow(), () -> nanos);
        var name = visitors.name("198.51.100.1", "");
        assertEquals(name, visitors.name("198.51.100.254", ""));
        assertEquals(name, visitors.name("127.0.0.1", "198.51.100.9"));
        assertNotEquals(name, visitors.name("198.51.101.1", ""));
        assertEquals(visitors.name("2001:db8:1:2::1", ""), visitors.name("2001:db8:1:ffff::9", ""));
        assertNotEquals(visitors.name("2001:db8:1::1", ""), visitors.name("2001:db8:2::1", ""));
        assertEquals(24, name.length());
        assertEquals("", visitors.name("127.0.0.1", ""), "a proxy that does not say for whom it asks");
        assertEquals("", visitors.name("127.0.0.1", "unknown"));
        nanos += Duration.ofHours(25).toNanos();
        assertNotEquals(name, visitors.name("198.51.100.1", ""), "nobody can say tomorrow who it was today");
    }
}
