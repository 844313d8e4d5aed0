package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.programme.Stop;
import nl.kennisatelier.words.Words;

/// A lesson to follow: what was said to the signals that it shows, then who did it too and what came of it, what came
/// last
/// first.
record JourneyFeed(Online online, Words words) {

    private static final int ENTRIES_MAX = 50;

    void send(Context ctx, Journey journey) {
        var lesson = journey.lesson();
        var page = Online.address(words.language(), lesson.id());
        var feed = new Atom(
                online,
                ctx,
                words,
                new Atom.Head(lesson.title(), words.get("journey.title"), page + "/reis.atom", page + "#reis"));
        var answers = new Answers(online, words);
        answers.shownBy(lesson).forEach(dossier -> answers.tell(feed, dossier));
        journey.stops().stream()
                .sorted(Comparator.comparing(Stop::record, feed.lastFirst()))
                .limit(ENTRIES_MAX)
                .forEach(stop -> add(feed, stop));
        feed.send();
    }

    private void add(Atom feed, Stop stop) {
        var record = stop.record();
        feed.add(
                record,
                "",
                RecordTitle.of(online.library(), record),
                feed.updated(record),
                summary(stop),
                stop.outcome().word);
    }

    private String summary(Stop stop) {
        var outcome = words.get("outcome." + stop.outcome()) + ".";
        return Stream.of(outcome, stop.told().adapted(), stop.told().because())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
