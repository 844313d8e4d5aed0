package nl.kennisatelier.web.reader.read;

import java.net.URI;

/// The name of a site, for readers who want to know where a link leads.
final class Hosts {

    private Hosts() {}

    /// `buurkracht.nl` of `https://www.buurkracht.nl/x`; empty when there is none.
    static String of(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }
}
