package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.Words;

/// `GET /signalen.atom`, `/signalen/{slug}.atom` and `/signalen.csv`: signals to national government to follow, all of
/// them or one, and as a table.
final class SignalFiles {

    static final String[] COLUMNS = {
        "signaal",
        "aard",
        "aan",
        "gaat_over",
        "stand",
        "opgehaald",
        "beantwoord",
        "antwoord",
        "gemeenten",
        "stukken",
        "adres"
    };

    private static final int ENTRIES_MAX = 50;

    private final Online online;
    private final Words words;

    SignalFiles(Online online, Words words) {
        this.online = online;
        this.words = words;
    }

    void feed(Context ctx) {
        var records = new SignalRecords(online);
        var query = records.filters(ctx).toQuery();
        var feed = new Atom(online, ctx, words, head(words.get("signal.feed.title", online.siteName()), "", query));
        records.asked(ctx)
                .sorted(Comparator.comparing(SignalDossier::signal, feed.lastFirst()))
                .limit(ENTRIES_MAX)
                .forEach(one -> feed.add(one.signal(), stage(one), one.signal().summary()));
        feed.send();
    }

    private String stage(SignalDossier dossier) {
        return words.get("signal.stage." + dossier.standing()) + ": "
                + dossier.signal().title();
    }

    /// What happened to one: each step, or into which other it went.
    void course(Context ctx) {
        var signal = new DisplayNames(online.library(), words)
                .document(Kind.SIGNAL, ctx.pathParam("slug"))
                .filter(found -> found.status().isFound());
        signal.ifPresentOrElse(found -> course(ctx, found), () -> ctx.status(HttpStatus.NOT_FOUND));
    }

    private void course(Context ctx, Document signal) {
        var feed = new Atom(
                online, ctx, words, head(signal.title(), "/" + signal.id().slug(), ""));
        SignalDossier.takenUpBy(online.library(), signal)
                .ifPresent(other -> feed.add(other, words.get("signal.feed.merged", other.title()), other.summary()));
        if (signal.details() instanceof Details.Signal told) {
            var answers = new Answers(online, words);
            told.course().reversed().forEach(step -> answers.tell(feed, signal, step));
        }
        feed.send();
    }

    private Atom.Head head(String title, String step, String query) {
        var path = Online.root(words.language()) + "/signalen" + step;
        return new Atom.Head(
                title,
                words.get("signal.feed.subtitle"),
                Online.withQuery(path + ".atom", query),
                Online.withQuery(path, query));
    }

    void table(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        new SignalRecords(online).asked(ctx).forEach(one -> csv.row(row(ctx, one)));
        ctx.header("Content-Disposition", "attachment; filename=\"signalen.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private String[] row(Context ctx, SignalDossier dossier) {
        var names = new DisplayNames(online.library(), Words.dutch());
        var told = dossier.told();
        var answer = told.answer();
        return new String[] {
            dossier.signal().title(),
            told.nature().word,
            told.addressees().stream().map(names::addressee).collect(Collectors.joining("; ")),
            told.about(),
            dossier.standing().word,
            dossier.raised().map(EventDate::toString).orElse(""),
            answer.flatMap(Details.SignalStep::date).map(EventDate::toString).orElse(""),
            answer.map(Details.SignalStep::answer).orElse(""),
            dossier.municipalities().keySet().stream().map(names::municipality).collect(Collectors.joining("; ")),
            Integer.toString(dossier.held().size()),
            online.url(ctx, Online.address("nl", dossier.signal().id()))
        };
    }
}
