package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import nl.kennisatelier.export.Xml;
import nl.kennisatelier.source.Characters;
import nl.kennisatelier.words.Words;

/// `GET /opensearch.xml`: lets a browser search this site from its address bar (OpenSearch 1.1).
final class OpenSearch {

    /// Where browsers ask while somebody types.
    static final String SUGGESTIONS = "/opensearch/suggesties";

    /// In characters, by the specification.
    private static final int SHORT_NAME_LENGTH_MAX = 16;

    private static final int LONG_NAME_LENGTH_MAX = 48;

    private final Online online;
    private final Words words;

    OpenSearch(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    void description(Context ctx) {
        var root = Online.root(words.language());
        var name = online.siteName();
        var xml = Xml.document("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/")
                .element("ShortName", Characters.shortened(name, SHORT_NAME_LENGTH_MAX))
                .element("LongName", Characters.shortened(name, LONG_NAME_LENGTH_MAX))
                .element("Description", words.get("open.search.description"))
                .element("Language", words.language())
                .element("InputEncoding", "UTF-8")
                .element("OutputEncoding", "UTF-8");
        url(xml, "results", "text/html", online.url(ctx, root + "/zoeken?q={searchTerms}"));
        url(xml, "results", "application/atom+xml", online.url(ctx, root + "/zoeken.atom?q={searchTerms}"));
        url(xml, "suggestions", "application/x-suggestions+json", online.url(ctx, SUGGESTIONS + "?q={searchTerms}"));
        url(xml, "self", "application/opensearchdescription+xml", online.url(ctx, root + "/opensearch.xml"));
        online.sendXml(ctx, "application/opensearchdescription+xml", xml);
    }

    private static void url(Xml xml, String relation, String type, String template) {
        xml.empty("Url", "rel", relation, "type", type, "template", template);
    }
}
