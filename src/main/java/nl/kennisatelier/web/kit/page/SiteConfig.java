package nl.kennisatelier.web.kit.page;

import java.util.Optional;
import nl.kennisatelier.style.HouseStyle;

/// What the operator decides about the site.
///
/// @param baseUrl where readers find it, without slash at the end: `https://kennis.example.nl`; empty: as the visitor
///     called it
/// @param editUrl what comes before the path of a file to improve it, or empty
/// @param sourceUrl where the source code is, or empty
/// @param securityContact address to report a weakness, or empty
/// @param needsToken whether only editors may start a workshop
/// @param keepDaysMax for how many days after a workshop its answers are kept, at most
/// @param trustedProxies that are believed when they say for whom they ask: addresses and ranges, with commas
/// @param style how the site looks; nothing where the texts say so
public record SiteConfig(
        String baseUrl,
        String editUrl,
        String sourceUrl,
        String securityContact,
        boolean needsToken,
        int keepDaysMax,
        String trustedProxies,
        Optional<HouseStyle> style) {

    public static final int KEEP_DAYS = 30;

    /// On this machine: where the site listens by default, no visitor comes from there.
    public static final String LOOPBACK = "127.0.0.0/8,::1";

    public static final SiteConfig NONE = new SiteConfig("", "", "", "");

    public SiteConfig {
        baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    /// On which anybody may start a workshop.
    public SiteConfig(String baseUrl, String editUrl, String sourceUrl, String securityContact) {
        this(baseUrl, editUrl, sourceUrl, securityContact, false, KEEP_DAYS);
    }

    /// With a proxy on the same machine, or none.
    public SiteConfig(
            String baseUrl,
            String editUrl,
            String sourceUrl,
            String securityContact,
            boolean needsToken,
            int keepDaysMax) {
        this(baseUrl, editUrl, sourceUrl, securityContact, needsToken, keepDaysMax, LOOPBACK, Optional.empty());
    }
}
