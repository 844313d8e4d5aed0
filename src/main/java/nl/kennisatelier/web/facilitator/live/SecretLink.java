package nl.kennisatelier.web.facilitator.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import nl.kennisatelier.web.kit.page.Qr;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Workshop;

/// An address that opens something for who has it, to be scanned, copied and saved. It is made in the page,
/// and asked of no server: its key stands in no log.
///
/// @param what it is for: `eigen`, `begeleider`, `scherm` or `vervangen`
/// @param file the same as a text to save: an address that holds all of it
/// @param fileName of that text
public record SecretLink(String what, String address, Qr qr, String file, String fileName) {

    /// @param path that it opens, in a workshop
    static SecretLink of(PageRequest visit, Workshop workshop, String what, String path, String key) {
        var address = visit.origin() + visit.href("/w/" + workshop.id() + path) + "#" + key;
        var words = visit.words();
        var text = String.join(
                "\n",
                workshop.set().title(),
                visit.names().day(workshop.began()),
                "",
                words.get("live.secret." + what),
                address,
                "",
                words.get("live.secret.careful"),
                "");
        var coded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
        var name = words.get("live.secret.file") + "-" + what + "-" + workshop.id() + ".txt";
        return new SecretLink(what, address, Qr.of(address), "data:text/plain;charset=utf-8," + coded, name);
    }

    /// Whether nobody can show it again once this page is gone.
    public boolean isShownOnce() {
        return !what.equals("eigen");
    }
}
