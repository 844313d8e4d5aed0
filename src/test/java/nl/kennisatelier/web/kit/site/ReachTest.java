package nl.kennisatelier.web.kit.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import nl.kennisatelier.web.kit.site.Reach.Far;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static void check(Far far, String... origins) {
        for (var origin : origins)
            assertEquals(far, Reach.of(origin, Optional.empty()).far(), origin);
    }

    @Test
    void anAddressTellsHowFarItReaches() {
        check(Far.MACHINE, "http://localhost:8080", "http://127.0.0.1", "http://127.8.9.1:1", "http://[::1]:8080");
        check(Far.MACHINE, "http://0.0.0.0:8080", "http://kennis.localhost");
        check(Far.NETWORK, "http://192.168.1.20:8080", "http://10.1.2.3", "http://172.16.0.1", "http://172.31.255.1");
        check(Far.NETWORK, "http://169.254.1.1", "http://[fe80::1]", "http://[fd12:3456::1]:80", "http://laptop:8080");
        check(Far.NETWORK, "http://laptop.local", "http://kennis.lan");
        check(Far.ALL, "https://kennis.example.nl", "http://172.32.0.1", "http://8.8.8.8:80", "http://[2001:db8::1]");
        check(Far.ALL, "", "http://", "http://a b", "http://256.1.1.1");
    }

    @Test
    void theAddressOnTheNetworkHasTheSamePort() {
        var reach = Reach.of("http://localhost:8130", Optional.of("192.168.1.20"));
        assertEquals("localhost:8130", reach.host());
        assertEquals(Optional.of("http://192.168.1.20:8130"), reach.better());
    }
}
