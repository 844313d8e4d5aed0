package nl.kennisatelier.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What an issuer says of itself, as far as it is believed.
///
/// @param validator of ID tokens, which remembers the keys and asks for others when it meets a new one
record KnownIssuer(OIDCProviderMetadata metadata, IDTokenValidator validator) {

    /// That clocks may differ.
    private static final Duration SKEW_MAX = Duration.ofSeconds(60);

    /// By a key that only the issuer has. Never none, and never one by a secret that two have.
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private static Set<JWSAlgorithm> algorithms() {
        var all = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }

    /// Asks the issuer, for its keys too.
    ///
    /// @param before what it said the last time; nothing for never
    /// @throws IOException when it gives no answer, or none that can be understood
    static KnownIssuer read(IssuerLine line, URI issuer, ClientID client, Optional<KnownIssuer> before)
            throws IOException {
        try {
            return understood(line, issuer, client, before);
        } catch (ParseException | java.text.ParseException rubbish) {
            throw new IOException(issuer + " says what cannot be understood: " + rubbish.getMessage());
        }
    }

    private static KnownIssuer understood(IssuerLine line, URI issuer, ClientID client, Optional<KnownIssuer> before)
            throws IOException, ParseException, java.text.ParseException {
        var metadata = metadata(line, issuer);
        var keys = metadata.getJWKSetURI();
        JWKSet.parse(line.retrieveResource(keys.toURL()).getContent());
        var same = before.filter(one -> one.metadata().getJWKSetURI().equals(keys));
        return new KnownIssuer(metadata, same.isPresent() ? same.get().validator() : validator(metadata, line, client));
    }

    private static OIDCProviderMetadata metadata(IssuerLine line, URI issuer) throws IOException, ParseException {
        var name = new Issuer(issuer);
        var answer = new OIDCProviderConfigurationRequest(name).toHTTPRequest().send(line);
        if (answer.getStatusCode() != 200) throw new IOException(issuer + " answers " + answer.getStatusCode());
        var metadata = OIDCProviderMetadata.parse(answer.getBody());
        if (!metadata.getIssuer().equals(name))
            throw new ParseException("it calls itself " + metadata.getIssuer() + ", and is not called so here");
        line.own(metadata.getTokenEndpointURI(), "token_endpoint");
        line.own(metadata.getJWKSetURI(), "jwks_uri");
        var login = metadata.getAuthorizationEndpointURI();
        if (login == null || !isSafe(login, issuer)) throw new ParseException("authorization_endpoint: " + login);
        return metadata;
    }

    /// Whether a browser may be sent there: nowhere that is less safe than the issuer.
    static boolean isSafe(URI address, URI issuer) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || issuer.getScheme().equalsIgnoreCase(address.getScheme()));
    }

    private static IDTokenValidator validator(OIDCProviderMetadata metadata, IssuerLine line, ClientID client)
            throws MalformedURLException {
        var keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), line)
                .refreshAheadCache(false)
                .build();
        var selector = new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, keys);
        var validator = new IDTokenValidator(metadata.getIssuer(), client, selector, null);
        validator.setMaxClockSkew((int) SKEW_MAX.toSeconds());
        return validator;
    }

    /// What is asked for. Some give groups only to who asks for them.
    Scope scope(String claim) {
        var scope = new Scope("openid", "profile", "email");
        var offered = metadata.getScopes();
        if (offered != null && offered.contains(claim)) scope.add(claim);
        return scope;
    }

    /// How this site says at the issuer who it is.
    ClientAuthentication authentication(ClientID client, Secret secret) {
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean isPosted = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return isPosted ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }
}
