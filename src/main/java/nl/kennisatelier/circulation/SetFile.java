package nl.kennisatelier.circulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.SetTranslations;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Translation;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.markdown.SetDocument;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.QuestionSet;
import nl.kennisatelier.workshop.SetQuestion;

/// A set of questions as a file of the library, for an editor to read over, and the branch that it waits on.
///
/// @param path that no published text has
/// @param text in Markdown, a draft
/// @param branch `concept/2026-05-17-samen-verder`; may be taken
public record SetFile(String path, String title, String text, String branch) {

    /// The slug of a title without letters or digits.
    private static final String NAMELESS = "-";

    public static SetFile of(QuestionSet set, Library library, Words words, LocalDate today) {
        var title = set.title().isEmpty() ? words.get("set.untitled") : set.title();
        var text = new SetDocument(
                        title,
                        words.get("set.file.summary", set.questions().size()),
                        set.opening(),
                        set.closing(),
                        set.basedOn(),
                        set.questions().stream().map(ask -> asked(library, ask)).collect(Collectors.toList()),
                        translations(set, SetTranslations.of(library, set.basedOn())),
                        set.parts())
                .text(heading(library));
        var named = Slug.of(title).equals(NAMELESS) ? words.get("set.untitled") : title;
        var path = path(library, named, today);
        return new SetFile(path, title, text, DraftReport.BRANCH_PREFIX + today + "-" + slug(path));
    }

    private static SetDocument.Asked asked(Library library, SetQuestion ask) {
        return new SetDocument.Asked(ask.source().flatMap(library::entry), ask.text(), ask.how());
    }

    /// Those of the set that it was made of, as far as its texts are still the same.
    private static List<Translation> translations(QuestionSet set, SetTranslations known) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(Translation.TITLE, set.title());
        texts.put(Translation.OPENING, set.opening());
        texts.put(Translation.CLOSING, set.closing());
        for (int i = 0; i < set.questions().size(); i++) {
            texts.put(Integer.toString(i + 1), set.questions().get(i).text());
        }
        return texts.entrySet().stream()
                .flatMap(text -> known.in(text.getValue()).values().stream().map(found -> found.at(text.getKey())))
                .toList();
    }

    private static String heading(Library library) {
        var names = library.conventions().atelier().headings().getOrDefault(Kind.QUESTION, List.of());
        return names.isEmpty() ? "Vragen" : names.getFirst();
    }

    private static String path(Library library, String title, LocalDate today) {
        var date = new EventDate(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        var wished = NewDocument.path(Kind.QUESTION_SET, new NewDocument.Known(title, Labels.NONE), date);
        return FreePath.of(wished, library);
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".md", "");
    }

    /// Of the file, without its folder.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
