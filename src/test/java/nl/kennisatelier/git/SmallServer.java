package nl.kennisatelier.git;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import nl.kennisatelier.RealGit;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The door on a plain Jetty. Who gives a name and the password `geheim` is an editor of that name.
final class SmallServer implements AutoCloseable {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    SmallServer(HttpServlet door) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(door), "/git/*");
        Filter editors = (request, response, chain) -> chain.doFilter(named((HttpServletRequest) request), response);
        handler.addFilter(new FilterHolder(editors), "/git/*", EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        server.setHandler(handler);
        server.start();
    }

    private static HttpServletRequest named(HttpServletRequest request) {
        var given = String.valueOf(request.getHeader("Authorization")).replace("Basic ", "");
        if (given.equals("null")) return request;
        var pair = new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8).split(":", 2);
        if (!pair[1].equals("geheim")) return request;
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteUser() {
                return pair[0];
            }
        };
    }

    /// @param editor a name, or nothing for a reader
    String url(String editor) {
        var place = "127.0.0.1:" + connector.getLocalPort() + "/git/";
        return editor.isEmpty()
                ? "http://" + place + "content.git"
                : "http://" + editor + ":geheim@" + place + "redactie.git";
    }

    RealGit clone(String editor, Path into, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("clone", "--quiet"));
        arguments.addAll(java.util.List.of(options));
        arguments.addAll(java.util.List.of(url(editor), into.toString()));
        new RealGit(into.getParent()).ok(arguments.toArray(String[]::new));
        return new RealGit(into);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
