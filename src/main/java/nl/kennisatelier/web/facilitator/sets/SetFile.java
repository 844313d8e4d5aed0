package nl.kennisatelier.web.facilitator.sets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.markdown.SetDocument;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.SetQuestion;

/// A set in hand as a file of the library.
///
/// @param path in the content folder: of no file that is there already
/// @param text in Markdown, a draft
record SetFile(String path, String title, String text) {

    /// The slug of a title without letters or digits.
    private static final String NAMELESS = "-";

    static SetFile of(PageRequest visit, Selection set, Clock clock) {
        return of(visit.library(), visit.words(), set, DutchTime.today(clock));
    }

    static SetFile of(Library library, Words words, Selection set, LocalDate today) {
        var asked = set.asked(library);
        var title = set.title().isEmpty() ? words.get("set.untitled") : set.title();
        var text = new SetDocument(
                        title,
                        words.get("set.file.summary", asked.questions().size()),
                        set.opening(),
                        set.closing(),
                        set.basedOn(),
                        asked.questions().stream()
                                .map(ask -> asked(library, ask))
                                .collect(Collectors.toList()))
                .text(heading(library));
        var named = Slug.of(title).equals(NAMELESS) ? words.get("set.untitled") : title;
        return new SetFile(path(library, named, today), title, text);
    }

    private static SetDocument.Asked asked(Library library, SetQuestion ask) {
        var passage = ask.source()
                .flatMap(library::entry)
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast);
        return new SetDocument.Asked(passage, ask.text(), ask.how());
    }

    private static String heading(Library library) {
        var names = library.conventions().atelier().headings().getOrDefault(Kind.QUESTION, java.util.List.of());
        return names.isEmpty() ? "Vragen" : names.getFirst();
    }

    private static String path(Library library, String title, LocalDate today) {
        var date = new EventDate(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        var path = NewDocument.path(Kind.QUESTION_SET, new NewDocument.Known(title, Labels.NONE), date);
        var free = path;
        for (int i = 2; isTaken(library, free); i++) free = path.replace(".md", "-" + i + ".md");
        return free;
    }

    private static boolean isTaken(Library library, String path) {
        var slug = path.substring(path.indexOf('/') + 1, path.length() - ".md".length());
        return library.atPath(path).isPresent()
                || slug.length() <= EntryId.STEP_LENGTH_MAX
                        && library.document(Kind.QUESTION_SET, slug).isPresent();
    }

    String slug() {
        return name().replace(".md", "");
    }

    /// Of the file, without its folder.
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
