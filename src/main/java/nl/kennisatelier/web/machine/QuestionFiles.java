package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.QuestionStanding.Stage;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.QuestionFilters;
import nl.kennisatelier.words.Words;

/// `GET /kennisvragen.atom`, `/kennisvragen/{slug}.atom` and `/kennisvragen.csv`: knowledge questions to follow, all of
/// them or one, and as a table.
final class QuestionFiles {

    static final String[] COLUMNS = {"vraag", "thema", "rol", "gemeente", "datum", "stand", "dagen_open", "antwoorden"};

    private static final int ENTRIES_MAX = 50;

    private final Online online;
    private final Words words;
    private final Supplier<LocalDate> today;

    QuestionFiles(Online online, Words words, Supplier<LocalDate> today) {
        this.online = online;
        this.words = words;
        this.today = today;
    }

    /// A question with how it stands with it.
    ///
    /// @param touched when it was asked, put on an agenda or answered last
    private record Asked(Document question, QuestionStanding standing, Instant touched) {}

    /// Those that something happened to last.
    void feed(Context ctx) {
        var filters = QuestionFilters.asked(online.library(), online.query(ctx));
        var feed = new Atom(
                online, ctx, words, head(words.get("question.feed.title", online.siteName()), "", filters.toQuery()));
        filters.found(online.library(), today.get())
                .map(question -> asked(feed, question))
                .sorted(Comparator.comparing(Asked::touched).reversed())
                .limit(ENTRIES_MAX)
                .forEach(asked -> feed.add(
                        asked.question(),
                        "",
                        asked.question().title(),
                        asked.touched(),
                        words.get("question.stage." + asked.standing().stage())));
        feed.send();
    }

    private Asked asked(Atom feed, Document question) {
        var standing = QuestionStanding.of(online.library(), question, today.get());
        var touched = Stream.of(Stream.of(question), standing.events().stream(), standing.answers().stream())
                .flatMap(entries -> entries)
                .map(feed::updated)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Asked(question, standing, touched);
    }

    /// What became of one question: asked, on an agenda, answered.
    void course(Context ctx) {
        var question = new DisplayNames(online.library(), words)
                .document(Kind.KNOWLEDGE_QUESTION, ctx.pathParam("slug"))
                .filter(found -> found.status().isFound());
        question.ifPresentOrElse(found -> course(ctx, found), () -> ctx.status(HttpStatus.NOT_FOUND));
    }

    private void course(Context ctx, Document question) {
        var feed = new Atom(
                online, ctx, words, head(question.title(), "/" + question.id().slug(), ""));
        var standing = QuestionStanding.of(online.library(), question, today.get());
        for (var answer : standing.answers()) step(feed, question, answer, "antwoord", "question.step.answered");
        for (var event : standing.events()) step(feed, question, event, "agenda", "question.step.agenda");
        feed.add(question, words.get("question.step.asked", question.title()), question.text());
        feed.send();
    }

    private static String mark(String what, Entry entry) {
        return "#" + what + "-" + entry.id().value().replace('/', '-');
    }

    private void step(Atom feed, Document question, Entry by, String what, String key) {
        feed.add(
                question,
                mark(what, by),
                words.get(key, by.title()),
                feed.updated(by),
                by instanceof Document document ? document.summary() : by.text());
    }

    private Atom.Head head(String title, String step, String query) {
        var path = Online.root(words.language()) + "/kennisvragen" + step;
        return new Atom.Head(
                title,
                words.get("question.feed.subtitle"),
                Online.withQuery(path + ".atom", query),
                Online.withQuery(path, query));
    }

    void table(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        QuestionFilters.asked(online.library(), online.query(ctx))
                .found(online.library(), today.get())
                .forEach(question -> csv.row(row(question)));
        ctx.header("Content-Disposition", "attachment; filename=\"kennisvragen.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    private String[] row(Document question) {
        var names = new DisplayNames(online.library(), Words.dutch());
        var labels = question.labels();
        var standing = QuestionStanding.of(online.library(), question, today.get());
        var municipalities = Scope.By.MUNICIPALITY.of(online.library(), question);
        return new String[] {
            question.title(),
            list(labels.themes(), names::theme),
            list(labels.roles(), role -> names.choice(ListName.ROLES, role)),
            list(municipalities, names::municipality),
            labels.date().map(EventDate::toString).orElse(""),
            standing.stage().word,
            daysOpen(question, standing).map(String::valueOf).orElse(""),
            Integer.toString(standing.answers().size())
        };
    }

    /// Until it was first answered, or until today; 0 where the answer was there first, and nothing where either day is
    /// not known.
    private Optional<Long> daysOpen(Document question, QuestionStanding standing) {
        var until = standing.stage() == Stage.ANSWERED
                ? standing.answers().stream()
                        .flatMap(answer -> day(answer).stream())
                        .min(Comparator.naturalOrder())
                : Optional.of(today.get());
        return day(question).flatMap(asked -> until.map(day -> Math.max(0, ChronoUnit.DAYS.between(asked, day))));
    }

    private static Optional<LocalDate> day(Entry entry) {
        return entry.labels().date().filter(date -> date.day() > 0).map(EventDate::last);
    }

    private static String list(Collection<String> ids, UnaryOperator<String> name) {
        return String.join(
                "; ", new TreeSet<>(List.copyOf(ids).stream().map(name).toList()));
    }
}
