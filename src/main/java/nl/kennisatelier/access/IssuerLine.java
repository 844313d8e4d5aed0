package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The line to the issuer: to its own machine and port and to no other, whatever it says of itself; with an answer that
/// comes in time and is not too long, or none. It follows no redirect. Proxy and trusted certificates are those of
/// Java.
final class IssuerLine implements HTTPRequestSender, ResourceRetriever {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(3);

    /// Until the last byte.
    static final Duration ANSWER_MAX = Duration.ofSeconds(8);

    /// In bytes. What issuers say of themselves takes some thousands.
    static final int SIZE_MAX = 256 << 10;

    private final URI issuer;
    private final Duration answerMax;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .build();

    IssuerLine(URI issuer, Duration answerMax) {
        this.issuer = issuer;
        this.answerMax = answerMax;
    }

    /// Whether something is on the machine and port of the issuer.
    boolean isOwn(URI address) {
        return issuer.getScheme().equalsIgnoreCase(address.getScheme())
                && issuer.getHost().equalsIgnoreCase(address.getHost())
                && port(issuer) == port(address);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var body = asked.getBody();
        var request = HttpRequest.newBuilder(asked.getURI())
                .method(
                        asked.getMethod().name(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var answer = answer(request.build());
        var response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(new String(answer.body(), UTF_8));
        return response;
    }

    /// What can be read at an address.
    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            var answer = answer(HttpRequest.newBuilder(address.toURI())
                    .header("Accept", "application/json")
                    .build());
            if (answer.statusCode() != 200) throw new IOException(address + " answers " + answer.statusCode());
            return new Resource(new String(answer.body(), UTF_8), "application/json");
        } catch (URISyntaxException odd) {
            throw new IOException("no address: " + address, odd);
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        if (!isOwn(request.uri())) throw new IOException(request.uri() + " is not at " + issuer);
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SIZE_MAX));
        try {
            return answer.get(answerMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException(request.uri() + " gave no answer in " + answerMax.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            throw new IOException(request.uri() + ": " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        } finally {
            answer.cancel(true); // Of one that is there this does nothing.
        }
    }

    /// What somebody wrote as an address, as one.
    ///
    /// @throws ParseException when there is none, or it is not the issuer's own
    URI own(URI address, String what) throws ParseException {
        if (address == null || !isOwn(address))
            throw new ParseException(what + " is not at " + issuer + ": " + address);
        return address;
    }
}
