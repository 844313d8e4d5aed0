package nl.kennisatelier.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.kennisatelier.access.OpenId.Refused;
import nl.kennisatelier.access.OpenId.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in by a real issuer, which cheats where a test says so.
class OpenIdTest {

    private static final URI CALLBACK = URI.create("https://kennis.voorbeeld.nl/redactie/inloggen/terug");
    private static final GroupRoles GROUPS = GroupRoles.parse("groups", "redacteur=Kennis;beheerder=Kennis-beheer")
            .orElseThrow();
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final HttpClient browser = HttpClient.newHttpClient();
    private RealIssuer issuer;
    private OpenId site;

    @BeforeEach
    void start() throws IOException {
        issuer = new RealIssuer();
        issuer.callback = CALLBACK.toString();
        site = site(issuer.uri());
    }

    private static OpenId site(URI at) {
        return new OpenId(at, RealIssuer.CLIENT, RealIssuer.SECRET, GROUPS, CALLBACK, Clock.systemUTC(), SHORT);
    }

    @AfterEach
    void stop() {
        browser.shutdownNow();
        issuer.close();
    }

    /// With what the issuer sends a browser back that went there.
    private Map<String, List<String>> sentBack(OpenId.Begun begun) throws Exception {
        var answer = browser.send(HttpRequest.newBuilder(begun.address()).build(), BodyHandlers.ofString());
        var back = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        assertTrue(back.startsWith(CALLBACK + "?"), back);
        return new HashMap<>(URLUtils.parseParameters(URI.create(back).getRawQuery()));
    }

    private OpenId.Person signIn() throws Exception {
        var begun = site.begin(false);
        return site.finish(sentBack(begun), begun.attempt());
    }

    private void isRefused(Why why) {
        var refused = assertThrows(Refused.class, this::signIn);
        assertEquals(why, refused.why, refused.getMessage());
    }

    private void isRefused(Why why, UnaryOperator<JWTClaimsSet.Builder> claims) throws Exception {
        issuer.claims = claims;
        isRefused(why);
        issuer.behave();
        assertEquals("17", signIn().identity().subject(), "the same without the cheat");
    }

    @Test
    void whoTheIssuerKnowsIsWhoTheySay() throws Exception {
        var person = signIn();
        assertEquals(new Accounts.Identity(issuer.uri().toString(), "17", "Cas de Wit"), person.identity());
        assertEquals(Optional.of(Role.EDITOR), person.role());
        issuer.groups = List.of("Sport", "Kennis-beheer", "Kennis");
        assertEquals(Optional.of(Role.ADMINISTRATOR), signIn().role());
        issuer.groups = List.of("Sport", "kennis");
        assertEquals(Optional.empty(), signIn().role());
        issuer.claims = all -> all.claim("groups", null).claim("name", " ").claim("preferred_username", "cas");
        var poor = signIn();
        assertEquals("cas", poor.identity().name());
        assertEquals(Optional.empty(), poor.role());
    }

    @Test
    void groupsComeInEveryShapeThatIssuersGiveThem() {
        var urn = GroupRoles.parse("urn:zitadel:iam:org:project:roles", "nalezer=lezen")
                .orElseThrow();
        assertEquals(
                Optional.of(Role.REVIEWER),
                urn.of(Map.of("urn:zitadel:iam:org:project:roles", Map.of("lezen", Map.of("1", "x")))));
        var steps = GroupRoles.parse("realm_access.roles", "redacteur=a").orElseThrow();
        assertEquals(Optional.of(Role.EDITOR), steps.of(Map.of("realm_access", Map.of("roles", List.of("b", "a")))));
        assertEquals(Optional.of(Role.EDITOR), steps.of(Map.of("realm_access.roles", "a")));
        for (var odd : List.of(1, true, List.of(1, List.of("a")), Map.of("roles", 3))) {
            assertEquals(Optional.empty(), steps.of(Map.of("realm_access", odd)));
        }
        for (var wrong : List.of("", "baas=a", "redacteur", "redacteur=", "redacteur=a;;beheerder=b", "=a")) {
            assertEquals(Optional.empty(), GroupRoles.parse("groups", wrong), wrong);
        }
        var names = GroupRoles.parse("groups", "redacteur = CN=Kennis,OU=Wijk ; beheerder=/wijk/beheer")
                .orElseThrow();
        assertEquals(Optional.of(Role.EDITOR), names.of(Map.of("groups", List.of("CN=Kennis,OU=Wijk"))));
    }

    @Test
    void anotherStateOrNoneIsAnotherBrowser() throws Exception {
        var begun = site.begin(false);
        var back = sentBack(begun);
        for (var state :
                List.of(List.of("x"), List.<String>of(), List.of(begun.attempt().state(), "x"))) {
            back.put("state", state);
            assertEquals(Why.STALE, assertThrows(Refused.class, () -> site.finish(back, begun.attempt())).why);
        }
        var other = site.begin(false);
        back.put("state", List.of(begun.attempt().state()));
        assertEquals(Why.STALE, assertThrows(Refused.class, () -> site.finish(back, other.attempt())).why);
        assertFalse(issuer.asked().contains("POST /token"), "nothing is asked for who did not leave from here");
    }

    @Test
    void aCallbackWorksOnceAlsoAtAnIssuerThatGivesTwice() throws Exception {
        var begun = site.begin(false);
        var back = sentBack(begun);
        site.finish(back, begun.attempt());
        var questions = issuer.asked().size();
        assertEquals(Why.STALE, assertThrows(Refused.class, () -> site.finish(back, begun.attempt())).why);
        assertEquals(questions, issuer.asked().size());
    }

    @Test
    void aCodeThatWasUsedOrIsSomebodyElsesOpensNothing() throws Exception {
        var mine = site.begin(false);
        var back = sentBack(mine);
        var theirs = site.begin(false);
        var stolen = sentBack(theirs).get("code");
        back.put("code", stolen); // PKCE: it was not given for this verifier.
        assertEquals(Why.STALE, assertThrows(Refused.class, () -> site.finish(back, mine.attempt())).why);
    }

    @Test
    void whoComesBackTooLateBeginsAgain() throws Exception {
        var begun = site.begin(false);
        var back = sentBack(begun);
        var old = new OpenId.Attempt(
                begun.attempt().state(),
                begun.attempt().nonce(),
                begun.attempt().verifier(),
                begun.attempt().begun().minus(OpenId.ATTEMPT_MAX).minusSeconds(1));
        assertEquals(Why.STALE, assertThrows(Refused.class, () -> site.finish(back, old)).why);
    }

    @Test
    void anotherNonceIsAnotherTime() throws Exception {
        isRefused(Why.FORGED, all -> all.claim("nonce", "another"));
        isRefused(Why.FORGED, all -> all.claim("nonce", null));
    }

    @Test
    void anotherIssuerOrAudienceIsNotForUs() throws Exception {
        isRefused(Why.FORGED, all -> all.issuer("https://login.elders.nl"));
        isRefused(Why.FORGED, all -> all.issuer(null));
        isRefused(Why.FORGED, all -> all.audience("another-site"));
        isRefused(Why.FORGED, all -> all.audience(List.<String>of()));
        isRefused(Why.FORGED, all -> all.audience(List.of(RealIssuer.CLIENT, "another-site")));
        isRefused(
                Why.FORGED, all -> all.audience(List.of(RealIssuer.CLIENT, "b")).claim("azp", "b"));
        isRefused(Why.FORGED, all -> all.subject(null));
        isRefused(Why.FORGED, all -> all.subject("x".repeat(256)));
    }

    @Test
    void anAnswerOfAnotherIssuerIsNotTaken() throws Exception {
        for (var sender : List.of(List.of("https://login.elders.nl"), List.<String>of())) {
            var begun = site.begin(false);
            var back = sentBack(begun);
            back.put("iss", sender);
            if (sender.isEmpty()) back.remove("iss");
            assertEquals(Why.FORGED, assertThrows(Refused.class, () -> site.finish(back, begun.attempt())).why);
        }
        assertFalse(issuer.asked().contains("POST /token"), "the code went to nobody");
    }

    @Test
    void clocksMayDifferByAMinuteAndNoMore() throws Exception {
        var now = Instant.now();
        issuer.claims = all -> all.expirationTime(Date.from(now.minusSeconds(40)));
        signIn();
        issuer.claims = all -> all.issueTime(Date.from(now.plusSeconds(40)));
        signIn();
        isRefused(Why.FORGED, all -> all.expirationTime(Date.from(now.minusSeconds(90))));
        isRefused(Why.FORGED, all -> all.issueTime(Date.from(now.plusSeconds(90))));
        isRefused(Why.FORGED, all -> all.expirationTime(null));
    }

    @Test
    void nothingCountsThatItsOwnKeyDidNotSign() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID(issuer.key().getKeyID()).generate();
        var published = issuer.key().toPublicJWK().toRSAPublicKey();
        List<RealIssuer.Signing> cheats = List.of(
                said -> new PlainJWT(said).serialize(),
                said -> RealIssuer.signed(said, other),
                said -> hmac(said, published.getEncoded()),
                said -> hmac(said, pem(published.getEncoded())),
                said -> hmac(said, padded(RealIssuer.SECRET)),
                said -> issuer.signed(said).replaceFirst("\\.[^.]+$", "."),
                said -> issuer.signed(said).replaceFirst("\\.[^.]+\\.", "." + claimsOfSomebodyElse(said) + "."),
                said -> "rubbish",
                said -> "");
        for (var cheat : cheats) {
            issuer.signing = cheat;
            var refused = assertThrows(Refused.class, this::signIn);
            assertTrue(refused.why == Why.FORGED || refused.why == Why.AWAY, refused.why + "");
        }
        issuer.behave();
        signIn();
    }

    private String claimsOfSomebodyElse(JWTClaimsSet said) {
        var other = new JWTClaimsSet.Builder(said).subject("1").build();
        return new PlainJWT(other).serialize().split("\\.")[1];
    }

    private String hmac(JWTClaimsSet said, byte[] secret) throws com.nimbusds.jose.JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(issuer.key().getKeyID())
                .build();
        var token = new SignedJWT(header, said);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static byte[] pem(byte[] key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(key) + "\n-----END PUBLIC KEY-----\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] padded(String secret) {
        return java.util.Arrays.copyOf(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32);
    }

    @Test
    void aNewKeyIsFoundWithoutARestart() throws Exception {
        signIn();
        issuer.rotate();
        signIn();
        assertEquals(3, issuer.asked().stream().filter("GET /jwks"::equals).count(), "once looked at, once kept");
        signIn();
        assertEquals(3, issuer.asked().stream().filter("GET /jwks"::equals).count());
    }

    @Test
    void whoWouldNotIsToldAndTheTroubleOfAnIssuerToo() throws Exception {
        for (var told : Map.of(
                        "access_denied",
                        Why.DENIED,
                        "server_error",
                        Why.AWAY,
                        "temporarily_unavailable",
                        Why.AWAY,
                        "x y\n",
                        Why.STALE)
                .entrySet()) {
            var begun = site.begin(false);
            var back = sentBack(begun);
            back.remove("code");
            back.put("error", List.of(told.getKey()));
            assertEquals(told.getValue(), assertThrows(Refused.class, () -> site.finish(back, begun.attempt())).why);
        }
    }

    private void isAway(String path, RealIssuer.Cheat cheat) throws Exception {
        issuer.cheat(path, cheat);
        site = site(issuer.uri());
        long began = System.nanoTime();
        isRefused(Why.AWAY);
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(SHORT.plusSeconds(2)) < 0, path + " took " + took);
        issuer.behave();
        site = site(issuer.uri());
        signIn();
    }

    @Test
    void anIssuerThatIsSlowOrTalksNonsenseHoldsNobodyUp() throws Exception {
        for (var path : List.of("/.well-known/openid-configuration", "/jwks", "/token")) {
            isAway(path, exchange -> Thread.sleep(6_000));
            isAway(path, OpenIdTest::drip);
            isAway(path, OpenIdTest::flood);
            isAway(path, exchange -> RealIssuer.say(exchange, 200, "text/html", "<h1>Onderhoud</h1>"));
            isAway(path, exchange -> RealIssuer.say(exchange, 200, "application/json", "[".repeat(50_000)));
            isAway(path, exchange -> RealIssuer.say(exchange, 200, "application/json", "{}"));
            isAway(path, exchange -> RealIssuer.say(exchange, 500, "application/json", "{\"error\":\"x\"}"));
            isAway(path, exchange -> {
                exchange.getResponseHeaders().set("Location", issuer.uri() + "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            });
        }
    }

    /// A byte now and then, so that no silence is ever long.
    private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 60; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Thread.sleep(100);
        }
    }

    private static void flood(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var blanks = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try {
            for (int i = 0; i < 1_000; i++) exchange.getResponseBody().write(blanks);
        } catch (IOException hungUp) {
            return;
        }
        throw new AssertionError("all of it was taken");
    }

    @Test
    void anIssuerThatIsDownIsAskedAgainSoonAndNotByEverybody() throws Exception {
        var at = issuer.uri();
        issuer.close();
        assertEquals(Why.AWAY, assertThrows(Refused.class, () -> site(at).begin(false)).why);
        assertThrows(IOException.class, () -> site(at).look());
        start();
        issuer.cheat("/jwks", exchange -> RealIssuer.say(exchange, 500, "text/plain", ""));
        for (int i = 0; i < 3; i++) assertThrows(Refused.class, () -> site.begin(false));
        assertEquals(1, issuer.asked().stream().filter("GET /jwks"::equals).count());
    }

    /// Else whoever can change what it says could make this site ask anybody anything.
    @Test
    void anIssuerThatSendsUsElsewhereIsNotBelieved() throws Exception {
        try (var other = new RealIssuer()) {
            for (var field : List.of("token_endpoint", "jwks_uri")) {
                issuer.metadata = all -> with(all, field, other.uri() + "/token");
                assertEquals(
                        Why.AWAY,
                        assertThrows(Refused.class, () -> site(issuer.uri()).begin(false)).why,
                        field);
            }
            issuer.metadata = all -> with(all, "issuer", other.uri().toString());
            assertThrows(Refused.class, () -> site(issuer.uri()).begin(false));
            for (var login : List.of("javascript:alert(1)", "ftp://a.nl/", "//a.nl")) {
                issuer.metadata = all -> with(all, "authorization_endpoint", login);
                assertThrows(Refused.class, () -> site(issuer.uri()).begin(false), login);
            }
            assertEquals(List.of(), other.asked());
        }
    }

    private static Map<String, Object> with(Map<String, Object> all, String field, Object value) {
        all.put(field, value);
        return all;
    }

    @Test
    void whatIsAskedIsOnlyWhatIsNeeded() throws Exception {
        var query = URLUtils.parseParameters(site.begin(false).address().getRawQuery());
        assertEquals(List.of("openid profile email groups"), query.get("scope"));
        assertEquals(List.of("S256"), query.get("code_challenge_method"));
        assertFalse(query.containsKey("prompt"));
        var again = URLUtils.parseParameters(site.begin(true).address().getRawQuery());
        assertEquals(List.of("login"), again.get("prompt"));
    }

    @Test
    void signingOutAtTheIssuerGivesNothingAway() throws Exception {
        var back = URI.create("https://kennis.voorbeeld.nl/redactie");
        assertEquals(Optional.empty(), site.logout(back), "it was never asked");
        site.look();
        var address = site.logout(back).orElseThrow();
        assertTrue(address.toString().startsWith(issuer.uri() + "/logout?"), address + "");
        assertEquals(
                Map.of("client_id", List.of("kennisatelier"), "post_logout_redirect_uri", List.of(back.toString())),
                URLUtils.parseParameters(address.getRawQuery()));
        issuer.metadata = all -> {
            all.remove("end_session_endpoint");
            return all;
        };
        site.look();
        assertEquals(Optional.empty(), site.logout(back));
    }
}
