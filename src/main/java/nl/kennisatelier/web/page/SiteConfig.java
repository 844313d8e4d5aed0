package nl.kennisatelier.web.page;

/// What the operator decides about the site.
///
/// @param baseUrl where readers find it, without slash at the end: `https://kennis.example.nl`; empty: as the visitor
///     called it
/// @param editUrl what comes before the path of a file to improve it, or empty
/// @param sourceUrl where the source code is, or empty
/// @param securityContact address to report a weakness, or empty
public record SiteConfig(String baseUrl, String editUrl, String sourceUrl, String securityContact) {

    public static final SiteConfig NONE = new SiteConfig("", "", "", "");

    public SiteConfig {
        baseUrl = baseUrl.replaceFirst("/+$", "");
    }
}
