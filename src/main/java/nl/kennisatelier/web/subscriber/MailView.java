package nl.kennisatelier.web.subscriber;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.mail.Mail;
import nl.kennisatelier.mail.MailAddress;
import nl.kennisatelier.web.kit.http.Renderer;
import nl.kennisatelier.web.kit.page.Link;

/// What stands in a mail, from top to bottom: once as bare text, and once by its template. All addresses are in full.
///
/// @param language `nl` or `en`
/// @param lines paragraphs before the parts
/// @param button what is to be followed; nothing for none
/// @param more where what is left out of the parts stands; nothing when that is nothing
/// @param end paragraphs below
/// @param stop where the reader stops it; nothing for who gets nothing yet
public record MailView(
        String language,
        String title,
        List<String> lines,
        Optional<Link> button,
        List<Part> parts,
        Optional<Link> more,
        List<String> end,
        Optional<Link> stop) {

    /// Texts under a heading; below a link stands its note.
    public record Part(String title, List<Link> links) {}

    Mail to(MailAddress address, String subject, boolean isOfAList, Renderer renderer) {
        var oneClick = stop.filter(_ -> isOfAList).map(Link::href);
        return new Mail(address, subject, text(), renderer.render("subscriber/mail", this), oneClick);
    }

    String text() {
        var text = new StringBuilder(title).append("\n");
        lines.forEach(line -> text.append("\n").append(line).append("\n"));
        button.ifPresent(link -> add(text, link));
        for (var part : parts) {
            text.append("\n").append(part.title()).append("\n");
            for (var link : part.links()) {
                text.append("\n- ").append(link.label());
                if (!link.note().isEmpty()) text.append("\n  ").append(link.note());
                text.append("\n  ").append(link.href());
            }
            text.append("\n");
        }
        more.ifPresent(link -> add(text, link));
        text.append("\n---\n"); // Not the sign of a signature: programs hide what comes after that.
        end.forEach(line -> text.append("\n").append(line).append("\n"));
        stop.ifPresent(link -> add(text, link));
        return text.toString();
    }

    private static void add(StringBuilder text, Link link) {
        text.append("\n").append(link.label()).append("\n").append(link.href()).append("\n");
    }
}
