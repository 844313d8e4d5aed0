package nl.kennisatelier.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the issuer that the operator named who somebody is: OpenID Connect with a code and PKCE. Of what the issuer
/// says
/// only the identity and the groups are looked at, and no token of it is kept.
public final class OpenId {

    /// Where a browser comes back to, behind the address of the site.
    public static final String CALLBACK = "/redactie/inloggen/terug";

    /// Between leaving for the issuer and coming back: people look for their phone.
    public static final Duration ATTEMPT_MAX = Duration.ofMinutes(10);

    /// Until it is asked again, for who wants to sign in, when it gave no answer.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// Of those who came back; the first go first.
    private static final int USED_MAX = 10_000;

    /// In characters, as the standard says.
    private static final int SUBJECT_MAX = 255;

    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);

    private final URI issuer;
    private final ClientID client;
    private final Secret secret;
    private final GroupRoles groups;
    private final URI callback;
    private final Clock clock;
    private final IssuerLine line;
    private final Set<String> used = new LinkedHashSet<>();

    /// What the issuer said of itself when it was last asked; nothing as long as it never answered.
    private volatile Optional<KnownIssuer> known = Optional.empty();

    private volatile long failedNanos;
    private volatile boolean hasFailed;

    /// What the browser of who signs in has to keep, and nobody may read.
    public record Attempt(String state, String nonce, String verifier, Instant begun) {}

    /// @param address where the browser goes
    public record Begun(URI address, Attempt attempt) {}

    /// @param role that the groups give; nothing for none
    public record Person(Accounts.Identity identity, Optional<Role> role) {}

    /// Why somebody does not come in.
    public enum Why {
        /// The issuer gives no answer, or none that can be understood.
        AWAY,
        /// The issuer did not let them in, or they would not.
        DENIED,
        /// They came back with what does not belong to how they left: another browser, too late, or twice.
        STALE,
        /// What the issuer gave is not signed by it, not for us or not of now.
        FORGED
    }

    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        public final Why why;

        Refused(Why why, String detail) {
            super(detail, null, false, false);
            this.why = why;
        }
    }

    /// @param client as the issuer knows this site
    /// @param callback where a browser comes back to, as the issuer knows it
    public OpenId(URI issuer, String client, String secret, GroupRoles groups, URI callback, Clock clock) {
        this(issuer, client, secret, groups, callback, clock, IssuerLine.ANSWER_MAX);
    }

    OpenId(URI issuer, String client, String secret, GroupRoles groups, URI callback, Clock clock, Duration answerMax) {
        this.issuer = issuer;
        this.client = new ClientID(client);
        this.secret = new Secret(secret);
        this.groups = groups;
        this.callback = callback;
        this.clock = clock;
        this.line = new IssuerLine(issuer, answerMax);
    }

    /// Asks an issuer what it says of itself, and for its keys.
    ///
    /// @throws IOException when it gives no answer, or none that can be understood
    public static void look(URI issuer) throws IOException {
        KnownIssuer.read(new IssuerLine(issuer, IssuerLine.ANSWER_MAX), issuer, new ClientID("?"), Optional.empty());
    }

    /// The same of this one. Who signs in from now on finds what it says.
    public void look() throws IOException {
        try {
            known = Optional.of(KnownIssuer.read(line, issuer, client, known));
            hasFailed = false;
        } catch (IOException away) {
            failedNanos = System.nanoTime();
            hasFailed = true;
            throw away;
        }
    }

    /// Who waits for an issuer that is away waits once, and not one after another.
    private synchronized KnownIssuer known() throws Refused {
        if (known.isPresent()) return known.get();
        if (hasFailed && System.nanoTime() - failedNanos < PAUSE.toNanos()) throw away("it was away just now");
        try {
            look();
            return known.orElseThrow();
        } catch (IOException away) {
            throw away(away.getMessage());
        }
    }

    private static Refused away(String why) {
        LOG.warn("nobody can sign in with an account: {}", why);
        return new Refused(Why.AWAY, why);
    }

    /// Begins to sign somebody in.
    ///
    /// @param anew whether they must say again who they are, where the issuer knows them already
    public Begun begin(boolean anew) throws Refused {
        var known = known();
        var verifier = new CodeVerifier();
        var state = new State();
        var nonce = new Nonce();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, known.scope(groups.claim()), client, callback)
                .endpointURI(known.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        if (anew) request.prompt(Prompt.Type.LOGIN);
        return new Begun(
                request.build().toURI(),
                new Attempt(state.getValue(), nonce.getValue(), verifier.getValue(), clock.instant()));
    }

    /// Who came back.
    ///
    /// @param query as the browser brought it: anything at all
    /// @param attempt as this browser left
    public Person finish(Map<String, List<String>> query, Attempt attempt) throws Refused {
        needOwn(query, attempt);
        var known = known();
        try {
            var answer = AuthenticationResponseParser.parse(callback, query);
            var sender = answer.getIssuer();
            if (sender == null ? known.metadata().supportsAuthorizationResponseIssuerParam() : !isIssuer(sender))
                throw new Refused(Why.FORGED, "the answer is of another issuer");
            if (!answer.indicatesSuccess()) {
                var error = answer.toErrorResponse().getErrorObject();
                throw new Refused(
                        OAuth2Error.ACCESS_DENIED.equals(error) ? Why.DENIED : Why.AWAY, error.getCode() + "");
            }
            var code = answer.toSuccessResponse().getAuthorizationCode();
            if (code == null) throw new Refused(Why.STALE, "no code");
            return person(known, code, attempt);
        } catch (ParseException odd) {
            throw new Refused(Why.STALE, odd.getMessage());
        }
    }

    private boolean isIssuer(Issuer sender) {
        return sender.getValue().equals(issuer.toString());
    }

    private void needOwn(Map<String, List<String>> query, Attempt attempt) throws Refused {
        var shown = query.getOrDefault("state", List.of());
        if (shown.size() != 1 || !Signature.isSame(shown.getFirst(), attempt.state()))
            throw new Refused(Why.STALE, "another state");
        if (attempt.begun().plus(ATTEMPT_MAX).isBefore(clock.instant())) throw new Refused(Why.STALE, "too late");
        synchronized (used) {
            if (!used.add(attempt.state())) throw new Refused(Why.STALE, "the second time");
            if (used.size() > USED_MAX) used.remove(used.iterator().next());
        }
    }

    private Person person(KnownIssuer known, AuthorizationCode code, Attempt attempt) throws Refused {
        try {
            var grant = new AuthorizationCodeGrant(code, callback, new CodeVerifier(attempt.verifier()));
            var request = new TokenRequest.Builder(
                            known.metadata().getTokenEndpointURI(), known.authentication(client, secret), grant)
                    .build();
            var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(line));
            if (!answer.indicatesSuccess()) {
                var error = answer.toErrorResponse().getErrorObject();
                throw OAuth2Error.INVALID_GRANT.equals(error)
                        ? new Refused(Why.STALE, "the issuer knows no such code")
                        : away("it gives no token: " + error.getCode());
            }
            var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            if (token == null) throw new Refused(Why.FORGED, "no ID token");
            var claims = known.validator().validate(token, new Nonce(attempt.nonce()));
            var party = claims.getAuthorizedParty(); // The library looks at the audience, and not at this.
            if (party == null
                    ? claims.getAudience().size() > 1
                    : !party.getValue().equals(client.getValue()))
                throw new Refused(Why.FORGED, "not given to this site");
            return person(token.getJWTClaimsSet().getClaims());
        } catch (IOException | ParseException rubbish) {
            throw away(rubbish.getMessage());
        } catch (BadJOSEException | JOSEException | java.text.ParseException | ClassCastException forged) {
            LOG.warn("an ID token was refused: {}", forged.getMessage());
            throw new Refused(Why.FORGED, forged.getMessage());
        }
    }

    private Person person(Map<String, Object> claims) throws Refused {
        var subject = (String) claims.get("sub");
        if (subject.isBlank() || subject.length() > SUBJECT_MAX) throw new Refused(Why.FORGED, "no subject");
        var name = Stream.of("name", "preferred_username", "email")
                .map(claims::get)
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse("");
        return new Person(new Accounts.Identity(issuer.toString(), subject, name), groups.of(claims));
    }

    /// Where somebody can sign out at the issuer too; nothing where it has no such place, or is away.
    ///
    /// @param back where they come back to, as the issuer knows it
    public Optional<URI> logout(URI back) {
        return known.map(one -> one.metadata().getEndSessionEndpointURI())
                .filter(end -> KnownIssuer.isSafe(end, issuer))
                .map(end -> new LogoutRequest(end, null, null, client, back, null, null).toURI());
    }
}
