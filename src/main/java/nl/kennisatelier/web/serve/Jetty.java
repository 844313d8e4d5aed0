package nl.kennisatelier.web.serve;

import io.javalin.config.JettyConfig;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
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

    /// In bytes a second; a slower body is a trick to keep us busy.
    public static final long DATA_RATE_MIN = 200;

    private Jetty() {}

    public static void configure(JettyConfig jetty) {
        jetty.modifyHttpConfiguration(Jetty::limit);
        jetty.modifyServer(server -> {
            server.setErrorHandler(new PlainErrors());
            server.insertHandler(new Guard());
            server.setStopTimeout(2_000);
        });
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_SIZE_MAX);
        http.setIdleTimeout(IDLE_MAX);
        http.setMinRequestDataRate(DATA_RATE_MIN);
        http.setMinResponseDataRate(DATA_RATE_MIN);
    }

    /// Puts the headers on before anything else happens, and stops what no page will ever want.
    private static final class Guard extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Headers.put(response.getHeaders());
            var method = request.getMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                response.getHeaders().put("Allow", "GET, HEAD");
                Response.writeError(request, response, callback, 405);
                return true;
            }
            return super.handle(method.equals("HEAD") ? new AsGet(request) : request, response, callback);
        }
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

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Headers.put(response.getHeaders());
            var status = response.getStatus();
            if (status == 405) response.getHeaders().put("Allow", "GET, HEAD");
            var body = status + "\n";
            response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
            response.write(true, ByteBuffer.wrap(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII)), callback);
            return true;
        }

        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
            Headers.put(fields);
            fields.put(new HttpField("Content-Type", "text/plain; charset=utf-8"));
            return ByteBuffer.wrap((status + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }
}
