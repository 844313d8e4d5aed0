package nl.kennisatelier.web.kit.http;

import io.javalin.config.JettyConfig;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Limits;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// The server below the pages: what it will wait for, and what it says when it answers by itself.
public final class Jetty {

    /// In bytes, of the request line with all headers.
    public static final int HEADER_SIZE_MAX = 8 * 1024;

    /// In milliseconds without a byte.
    public static final long IDLE_MAX = 20_000;

    /// In bytes a second; who reads slower keeps us busy by a trick. How slow somebody may send: see [BoundedInput].
    public static final long DATA_RATE_MIN = 200;

    /// In milliseconds, for answers that still run when the site stops. Jetty gives a connection that is only kept
    /// open a second of it.
    public static final long STOP_MAX = 2_000;

    /// From the first byte of a request until its head is whole.
    static final Duration HEAD_TIME_MAX = Duration.ofSeconds(10);

    private Jetty() {}

    /// @param takesPost whether something may be sent to this path; on all others one can only look
    /// @param traffic counts each answer
    public static void configure(
            JettyConfig jetty, Predicate<String> takesPost, Headers headers, Traffic traffic, Limits limits) {
        jetty.modifyHttpConfiguration(Jetty::limit);
        jetty.modifyServer(server -> {
            server.setErrorHandler(new PlainErrors(takesPost, headers));
            server.insertHandler(new OneByOne(limits));
            server.insertHandler(new Guard(takesPost, headers, traffic));
            server.setStopTimeout(STOP_MAX);
            server.addBean(new NetworkConnectionLimit(Connections.most(), server));
            server.addBean(
                    new SlowHeads(server, HEAD_TIME_MAX, () -> limits.strikes().count(Limit.HEADS)));
        });
    }

    /// Git's own door: it sees every question before git does.
    public static void mount(JettyConfig jetty, RouteTable routes, HttpServlet git, GitDoor door) {
        routes.postElsewhere("/git/<path>");
        jetty.modifyServletContextHandler(context -> {
            context.addServlet(new ServletHolder(git), "/git/*");
            context.addFilter(new FilterHolder(door), "/git/*", EnumSet.of(DispatcherType.REQUEST));
        });
    }

    /// What git hears while there is nothing to push to.
    public static void mount(JettyConfig jetty, RouteTable routes, ClosedGit closed) {
        routes.postElsewhere("/git/<path>");
        jetty.modifyServletContextHandler(context -> context.addServlet(new ServletHolder(closed), "/git/*"));
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_SIZE_MAX);
        http.setIdleTimeout(IDLE_MAX);
        http.setMinResponseDataRate(DATA_RATE_MIN);
    }

    /// Puts the headers on before anything else happens, and stops what no page will ever want.
    private static final class Guard extends Handler.Wrapper {

        private final Predicate<String> takesPost;
        private final Headers headers;
        private final Traffic traffic;

        Guard(Predicate<String> takesPost, Headers headers, Traffic traffic) {
            this.takesPost = takesPost;
            this.headers = headers;
            this.traffic = traffic;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            count(request, response);
            Trace.begin();
            try {
                return guard(request, response, callback);
            } finally {
                Trace.end();
            }
        }

        private void count(Request request, Response response) {
            var group = Traffic.Group.of(String.valueOf(Request.getPathInContext(request)));
            long start = System.nanoTime();
            traffic.began(group);
            Request.addCompletionListener(
                    request, _ -> traffic.ended(group, response.getStatus(), System.nanoTime() - start));
        }

        private boolean guard(Request request, Response response, Callback callback) throws Exception {
            headers.put(response.getHeaders());
            var method = request.getMethod();
            if (!allowed(request, takesPost).contains(method)) {
                Response.writeError(request, response, callback, 405);
                return true;
            }
            return super.handle(method.equals("HEAD") ? new AsGet(request) : request, response, callback);
        }
    }

    private static List<String> allowed(Request request, Predicate<String> takesPost) {
        var path = Request.getPathInContext(request);
        return path != null && takesPost.test(path) ? List.of("GET", "HEAD", "POST") : List.of("GET", "HEAD");
    }

    /// Who asks for the headers only gets those of the whole answer: the connection itself leaves out the body.
    private static final class AsGet extends Request.Wrapper {

        AsGet(Request request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    /// A few plain words. No stack, no cause, no name of the server.
    private static final class PlainErrors extends ErrorHandler {

        private final Predicate<String> takesPost;
        private final Headers headers;

        PlainErrors(Predicate<String> takesPost, Headers headers) {
            this.takesPost = takesPost;
            this.headers = headers;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            headers.put(response.getHeaders());
            var status = response.getStatus();
            if (status == 405) response.getHeaders().put("Allow", String.join(", ", allowed(request, takesPost)));
            var body = status + "\n";
            response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
            response.write(true, ByteBuffer.wrap(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII)), callback);
            return true;
        }

        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
            headers.put(fields);
            fields.put(new HttpField("Content-Type", "text/plain; charset=utf-8"));
            return ByteBuffer.wrap((status + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }
}
