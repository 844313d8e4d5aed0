package nl.kennisatelier.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;

/// Signing in by an issuer that others wrote.
class OtherIssuerTest {

    private static final URI CALLBACK = URI.create("https://kennis.voorbeeld.nl" + OpenId.CALLBACK);
    private static final String CLIENT = "kennisatelier";

    @Test
    void itKnowsWhatIsAskedAndIsUnderstood() throws Exception {
        var server = new MockOAuth2Server();
        server.start();
        try (var browser = HttpClient.newHttpClient()) {
            var issuer = server.issuerUrl("gemeente").uri();
            var groups = GroupRoles.parse("groups", "beheerder=Kennis").orElseThrow();
            var site = new OpenId(issuer, CLIENT, "geheim", groups, CALLBACK, Clock.systemUTC());
            Map<String, Object> claims = Map.of("name", "Cas de Wit", "groups", List.of("Sport", "Kennis"));
            for (boolean isStolen : List.of(false, true)) {
                server.enqueueCallback(
                        new DefaultOAuth2TokenCallback("gemeente", "17", "JWT", List.of(CLIENT), claims, 300));
                var begun = site.begin(false);
                var sent = browser.send(HttpRequest.newBuilder(begun.address()).build(), BodyHandlers.ofString());
                var back = URI.create(sent.headers().firstValue("Location").orElseThrow());
                var query = URLUtils.parseParameters(back.getRawQuery());
                var own = begun.attempt();
                if (isStolen) { // PKCE: the issuer knows for whom the code was.
                    var verifier = site.begin(false).attempt().verifier();
                    var other = new OpenId.Attempt(own.state(), own.nonce(), verifier, own.begun());
                    assertThrows(OpenId.Refused.class, () -> site.finish(query, other));
                } else {
                    var person = site.finish(query, own);
                    assertEquals(new Accounts.Identity(issuer.toString(), "17", "Cas de Wit"), person.identity());
                    assertEquals(Optional.of(Role.ADMINISTRATOR), person.role());
                }
            }
            var out = site.logout(URI.create("https://kennis.voorbeeld.nl/redactie"))
                    .orElseThrow();
            assertEquals(issuer.getPath() + "/endsession", out.getPath());
        } finally {
            server.shutdown();
        }
    }
}
