package nl.kennisatelier.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// An issuer of accounts that keeps to OpenID Connect, as long as a test does not tell it to cheat: it asks for PKCE,
/// knows its client and where that comes back to, and gives nothing twice for a code.
public final class RealIssuer implements AutoCloseable {

    public static final String CLIENT = "kennisatelier";

    /// With signs that have to be written otherwise in a header.
    public static final String SECRET = "geheim:van+deze/site &%";

    /// To make one costs more than all the rest, so all begin with the same.
    private static final RSAKey FIRST = newKey();

    /// Signs what somebody is said to be.
    public interface Signing {
        String sign(JWTClaimsSet claims) throws JOSEException;
    }

    /// Answers instead of what stands at an address.
    public interface Cheat {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private record Given(
            String nonce, String challenge, String back, String subject, String name, List<String> groups) {}

    private final HttpServer server;
    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Cheat> cheats = new ConcurrentHashMap<>();
    private volatile RSAKey key = FIRST;

    /// Where a browser may come back to.
    public volatile String callback = "";

    /// Who sits at the keyboard.
    public volatile String subject = "17";

    public volatile String name = "Cas de Wit";
    public volatile List<String> groups = List.of("Kennis");

    /// What is changed of the claims before they are signed.
    public volatile UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;

    public volatile Signing signing = this::signed;

    /// What is changed of what it says of itself.
    public volatile UnaryOperator<Map<String, Object>> metadata = all -> all;

    public RealIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            try (exchange) {
                if (cheats.containsKey(path)) cheats.get(path).answer(exchange);
                else answer(path, exchange);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (JOSEException wrong) {
                throw new IOException(wrong);
            }
        });
        server.start();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Every question that came, as `GET /jwks`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public RSAKey key() {
        return key;
    }

    /// From now on it signs with another key.
    public void rotate() {
        key = newKey();
    }

    public void cheat(String path, Cheat cheat) {
        cheats.put(path, cheat);
    }

    public void behave() {
        cheats.clear();
        claims = builder -> builder;
        signing = this::signed;
        metadata = all -> all;
    }

    public static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> value) throws IOException {
        say(exchange, status, "application/json", com.nimbusds.jose.util.JSONObjectUtils.toJSONString(value));
    }

    private void answer(String path, HttpExchange exchange) throws IOException, JOSEException {
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, 200, metadata.apply(metadata()));
            case "/jwks" -> say(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
            case "/authorize" -> authorize(exchange);
            case "/token" -> token(exchange);
            default -> say(exchange, 404, "text/plain", "not found");
        }
    }

    private Map<String, Object> metadata() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("issuer", uri().toString()),
                Map.entry("authorization_endpoint", uri() + "/authorize"),
                Map.entry("token_endpoint", uri() + "/token"),
                Map.entry("jwks_uri", uri() + "/jwks"),
                Map.entry("end_session_endpoint", uri() + "/logout"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("scopes_supported", List.of("openid", "profile", "email", "groups")),
                Map.entry("authorization_response_iss_parameter_supported", true),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256"))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        var back = first(query, "redirect_uri");
        boolean isRight = back.equals(callback)
                && first(query, "client_id").equals(CLIENT)
                && first(query, "response_type").equals("code")
                && first(query, "code_challenge_method").equals("S256")
                && first(query, "scope").contains("openid");
        if (!isRight) {
            say(exchange, 400, "text/plain", "wrong question: " + query);
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Given(first(query, "nonce"), first(query, "code_challenge"), back, subject, name, groups));
        var answer = Map.of("code", List.of(code), "state", query.get("state"), "iss", List.of(uri().toString()));
        exchange.getResponseHeaders().set("Location", back + "?" + URLUtils.serializeParameters(answer));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        var fields =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (!isClient(exchange)) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        var given = codes.remove(first(fields, "code"));
        if (given == null
                || !given.back().equals(first(fields, "redirect_uri"))
                || !CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(first(fields, "code_verifier")))
                        .getValue()
                        .equals(given.challenge())) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var now = Instant.now();
        var said = new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .audience(CLIENT)
                .subject(given.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", given.nonce())
                .claim("name", given.name())
                .claim("groups", new ArrayList<>(given.groups()));
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signing.sign(claims.apply(said).build())));
    }

    /// By the standard name and secret are written as in a form before they go into the header.
    private static boolean isClient(HttpExchange exchange) {
        var shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!shown.startsWith("Basic ")) return false;
        var pair = new String(Base64.getDecoder().decode(shown.substring(6)), UTF_8).split(":", 2);
        return java.net.URLDecoder.decode(pair[0], UTF_8).equals(CLIENT)
                && java.net.URLDecoder.decode(pair[1], UTF_8).equals(SECRET);
    }

    /// By its own key, as it should be.
    public String signed(JWTClaimsSet said) throws JOSEException {
        return signed(said, key);
    }

    public static String signed(JWTClaimsSet said, RSAKey key) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, said);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String first(Map<String, List<String>> all, String name) {
        return all.getOrDefault(name, List.of("")).getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
