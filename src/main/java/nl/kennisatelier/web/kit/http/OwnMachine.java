package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/// Whether somebody asks from the machine that the site runs on, by its local name, and for nobody else: then it may
/// be told where things stand there.
public final class OwnMachine {

    private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?");

    /// What a proxy tells, when it asks for somebody.
    private static final List<String> OF_PROXIES =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP");

    private OwnMachine() {}

    public static boolean asks(Context ctx) {
        var host = ctx.header("Host");
        return host != null
                && LOCAL.matcher(host).matches()
                && OF_PROXIES.stream().noneMatch(name -> ctx.header(name) != null)
                && isLoopback(ctx.req().getRemoteAddr());
    }

    /// @param address in figures, so no name is looked up
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException odd) {
            return false;
        }
    }
}
