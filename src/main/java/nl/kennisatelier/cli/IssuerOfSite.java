package nl.kennisatelier.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.access.GroupRoles;
import nl.kennisatelier.access.OpenId;
import nl.kennisatelier.web.kit.site.Editorial;
import nl.kennisatelier.web.kit.site.SiteServices;

/// By whose accounts editors come in, on a site whose operator named an issuer.
final class IssuerOfSite {

    /// Without which nobody comes in.
    static final List<Setting> SETTINGS = List.of(
            Setting.OIDC_ISSUER, Setting.OIDC_CLIENT, Setting.OIDC_SECRET, Setting.OIDC_ROLES, Setting.BASE_URL);

    private static final Duration EVERY = Duration.ofMinutes(5);

    private IssuerOfSite() {}

    /// @return nothing without an issuer; nothing is asked of it yet
    static Optional<OpenId> of(Settings settings, Clock clock) {
        if (!settings.isSet(Setting.OIDC_ISSUER)) return Optional.empty();
        var groups = GroupRoles.parse(settings.get(Setting.OIDC_CLAIM), settings.get(Setting.OIDC_ROLES));
        return Optional.of(new OpenId(
                URI.create(settings.get(Setting.OIDC_ISSUER)),
                settings.get(Setting.OIDC_CLIENT),
                settings.get(Setting.OIDC_SECRET),
                groups.orElseThrow(),
                URI.create(settings.get(Setting.BASE_URL) + OpenId.CALLBACK),
                clock));
    }

    /// Looks time and again whether the issuer is there: the operator hears it before the editors do.
    static List<Duty> duties(SiteServices services, Clock clock) {
        return services.editorial().flatMap(Editorial::openId).stream()
                .map(openId -> new Duty("reach-issuer", EVERY, clock, () -> {
                    openId.look();
                    return false;
                }))
                .toList();
    }

    /// Why the issuer cannot be reached; nothing when it can, or there is none.
    static Optional<String> trouble(Settings settings) {
        if (!settings.isSet(Setting.OIDC_ISSUER)) return Optional.empty();
        try {
            OpenId.look(URI.create(settings.get(Setting.OIDC_ISSUER)));
            return Optional.empty();
        } catch (IOException away) {
            return Optional.of(away.getMessage());
        }
    }
}
