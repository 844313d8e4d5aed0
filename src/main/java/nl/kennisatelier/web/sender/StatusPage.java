package nl.kennisatelier.web.sender;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.circulation.letters.Fate;
import nl.kennisatelier.circulation.letters.Letter;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `/melding/...`: what became of something that was sent in, for who has its address.
///
/// @param address of this page, in full
/// @param state as the end of a key
/// @param isNew whether it waits: then the page says thank you
/// @param waiting how many wait
/// @param oldest how old the oldest of those is, in words; empty when unknown
/// @param sent what was sent, as long as nobody decided: what it is called, and what stands in it
/// @param online where it is to be read; nothing when it is not online, or not yet
/// @param why it is not placed; empty when it is, or nobody decided
/// @param until when this page tells it; empty as long as nobody decided
public record StatusPage(
        Frame frame,
        String address,
        String state,
        boolean isNew,
        String arrived,
        String decided,
        int waiting,
        String oldest,
        List<Link> sent,
        Optional<Link> online,
        String why,
        String until)
        implements Page {

    static StatusPage of(PageRequest visit, Letter letter, Letterbox box, FieldViews views, Instant now) {
        var fate = letter.fate();
        var counts = box.counts();
        var online = Optional.of(fate.address())
                .filter(address -> !address.isEmpty())
                .flatMap(address -> EntryId.parse(address).flatMap(visit.library()::entry))
                .map(entry -> new Link(visit.names().title(entry), visit.href(entry)));
        var isPlaced = online.isPresent() && fate.state() == Fate.State.PROPOSED;
        return new StatusPage(
                frame(visit, crumb(visit, letter)),
                visit.origin() + visit.href(visit.path()),
                isPlaced ? "PLACED" : fate.state().name(),
                letter.isOpen(),
                visit.names().moment(letter.arrived()),
                visit.names().moment(fate.when()),
                counts.waiting(),
                counts.oldest().map(came -> Ages.of(came, visit.words(), now)).orElse(""),
                letter.note().told().stream()
                        .map(field -> new Link(
                                views.label(field),
                                views.shown(field, letter.note().get(field))))
                        .toList(),
                online,
                fate.refusal()
                        .map(why -> visit.words().get("letter.refusal." + why))
                        .orElse(""),
                letter.isOpen() ? "" : visit.names().day(letter.toldUntil()));
    }

    /// For who has the address of what cannot be read now.
    ///
    /// @param state as the end of a key
    static StatusPage unread(PageRequest visit, String state) {
        return new StatusPage(
                frame(visit, form(visit)),
                visit.origin() + visit.href(visit.path()),
                state,
                false,
                "",
                "",
                0,
                "",
                List.of(),
                Optional.empty(),
                "",
                "");
    }

    /// For who sent nothing that was kept: they see what all others see.
    static StatusPage decoy(PageRequest visit, Instant arrived, int waiting) {
        return new StatusPage(
                frame(visit, form(visit)),
                visit.origin() + visit.href(visit.path()),
                "WAITING",
                true,
                visit.names().moment(arrived),
                "",
                waiting + 1,
                "",
                List.of(),
                Optional.empty(),
                "",
                "");
    }

    /// Where it was sent from.
    private static Link crumb(PageRequest visit, Letter letter) {
        return switch (letter.note().kind()) {
            case LESSON -> form(visit);
            case QUESTION -> list(visit, Kind.KNOWLEDGE_QUESTION);
            case EVENT -> list(visit, Kind.EVENT);
            case REUSE, WRONG ->
                visit.meant(letter.note().subject())
                        .map(entry -> new Link(visit.names().title(entry), "/" + entry.id()))
                        .orElseGet(() -> form(visit));
        };
    }

    private static Link form(PageRequest visit) {
        return new Link(visit.words().get("note.title.LESSON"), "/deel");
    }

    private static Link list(PageRequest visit, Kind kind) {
        return new Link(visit.names().kinds(kind), "/" + kind.folder);
    }

    private static Frame frame(PageRequest visit, Link from) {
        return visit.frame(visit.words().get("letter.title"))
                .style(Frame.LETTERS)
                .crumb(from.label(), from.href())
                .hidden()
                .build();
    }

    /// Where the sender takes it back.
    public String action() {
        return frame.href(frame.address().path());
    }

    /// A mail of the sender to themselves: we have no address of theirs.
    public String mail() {
        return "mailto:?subject=" + encoded(frame.t("letter.mail.subject")) + "&body=" + encoded(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public String template() {
        return "sender/status";
    }
}
