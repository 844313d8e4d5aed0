package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.library.Translation;

/// A question set as a file: the questions of the library as links to where they stand, the own ones with an id.
///
/// @param summary one or two sentences
/// @param basedOn slug of the set that it was made from, or empty
/// @param translations those of one text together
public record SetDocument(
        String title,
        String summary,
        String opening,
        String closing,
        String basedOn,
        List<Asked> questions,
        List<Translation> translations,
        List<Details.ScriptPart> script) {

    /// Words of a question that go into its id.
    private static final int ID_WORDS = 6;

    /// What means something to Markdown, or to our readers of it.
    private static final String SIGNS = "[\\\\`*_\\[\\]<>#^&~|!$]";

    /// What would begin a list in the list, or draw a line.
    private static final String OPENS_LIST = "^(\\d{0,9})([-+=.)])(?=[\\s=+-]|$)";

    /// @param source the question in the library; nothing for an own one
    /// @param how it is put in this set
    public record Asked(Optional<Entry> source, String text, Asking how) {}

    /// @param heading of the questions, as the site calls them
    public String text(String heading) {
        var lines = new ArrayList<String>();
        lines.add("---");
        lines.addAll(frontMatter());
        lines.add("---");
        lines.add("");
        lines.add("## " + heading);
        lines.add("");
        var ids = new HashSet<String>();
        for (int i = 0; i < questions.size(); i++) lines.add(i + 1 + ". " + line(questions.get(i), ids));
        return String.join("\n", lines) + "\n";
    }

    private List<String> frontMatter() {
        var keys = new ArrayList<String>();
        add(keys, Key.TITLE, NewDocument.quoted(title));
        add(keys, Key.SUMMARY, NewDocument.quoted(summary));
        add(keys, Key.STATUS, Status.DRAFT.word);
        add(keys, Key.THEMES, labels(question -> question.labels().themes()));
        var roles = labels(question -> question.labels().roles());
        add(keys, Key.ROLES, roles);
        add(keys, Key.FOR, roles);
        int minutes =
                questions.stream().mapToInt(asked -> asked.how().minutes()).sum();
        add(keys, Key.MINUTES, minutes == 0 ? "" : Integer.toString(minutes));
        add(keys, Key.OPENING, opening.isEmpty() ? "" : NewDocument.quoted(opening));
        add(keys, Key.CLOSING, closing.isEmpty() ? "" : NewDocument.quoted(closing));
        add(keys, Key.SCRIPT, script.isEmpty() ? "" : scriptParts());
        add(keys, Key.BASED_ON, basedOn);
        addTranslations(keys);
        return keys;
    }

    private void addTranslations(List<String> keys) {
        if (!translations.isEmpty()) keys.add(Key.TRANSLATIONS.word + ":");
        var last = "";
        for (var translation : translations) {
            if (!translation.of().equals(last)) keys.add("  - " + TranslationsReader.OF + ": " + translation.of());
            last = translation.of();
            var whole = new ArrayList<>(List.of(translation.text()));
            whole.addAll(translation.options());
            keys.add("    " + translation.language() + ": " + NewDocument.quoted(String.join(" | ", whole)));
        }
    }

    private String scriptParts() {
        return script.stream().map(this::scriptPart).collect(Collectors.joining(", ", "[", "]"));
    }

    private String scriptPart(Details.ScriptPart part) {
        var said = new ArrayList<String>();
        said.add("wat: " + NewDocument.quoted(part.title()));
        if (part.minutes() > 0) said.add("minuten: " + part.minutes());
        if (part.before() <= questions.size()) said.add("voor: " + part.before());
        if (!part.notes().isEmpty()) said.add("notitie: " + NewDocument.quoted(part.notes()));
        return "{" + String.join(", ", said) + "}";
    }

    private static void add(List<String> keys, Key key, String value) {
        if (!value.isEmpty()) keys.add(key.word + ": " + value);
    }

    /// In the order of the questions.
    private String labels(Function<Entry, Collection<String>> of) {
        return NewDocument.list(questions.stream()
                .flatMap(asked -> asked.source().stream())
                .flatMap(question -> of.apply(question).stream())
                .distinct()
                .toList());
    }

    private static String line(Asked asked, HashSet<String> ids) {
        var comment =
                comment(asked.how(), asked.source().map(SetDocument::asking).orElse(Asking.OPEN));
        return asked.source()
                        .map(question -> "[" + plain(asked.text()) + "](" + address(question) + ")")
                        .orElseGet(() -> plain(asked.text()) + " ^" + id(asked.text(), ids))
                + comment;
    }

    private static Asking asking(Entry question) {
        return question instanceof Passage passage ? passage.asking() : Asking.OPEN;
    }

    /// From the folder of question sets.
    private static String address(Entry question) {
        var path = question.location().path();
        var folder = Kind.QUESTION_SET.folder + "/";
        var from = path.startsWith(folder) ? path.substring(folder.length()) : "../" + path;
        var address = from + (question instanceof Passage passage ? "#" + passage.anchor() : "");
        return address.matches("[\\w./#-]+") ? address : "<" + address + ">";
    }

    private static String id(String text, HashSet<String> ids) {
        var first = Kind.QUESTION.word + "-" + Slug.ofFirst(ID_WORDS, text);
        var id = Slug.of(first);
        for (int i = 2; !ids.add(id); i++) id = Slug.of(first + "-" + i);
        return id;
    }

    private static String plain(String text) {
        var line = text.replaceAll("\\s+", " ").strip().replaceAll(SIGNS, "\\\\$0");
        return line.replaceFirst(OPENS_LIST, "$1\\\\$2");
    }

    /// Only what is put otherwise than where the question stands.
    private static String comment(Asking how, Asking before) {
        var said = new ArrayList<String>();
        var isSameForm =
                how.form() == before.form() && how.options().equals(before.options()) && how.most() == before.most();
        if (!isSameForm) said.add("vorm: " + how.form().word);
        if (!isSameForm && how.most() > 0) said.add(most(how));
        if (how.minutes() != before.minutes()) said.add("minuten: " + how.minutes());
        if (!how.notes().equals(before.notes())) said.add("notitie: " + inComment(how.notes()));
        if (!isSameForm && !how.options().isEmpty()) {
            said.add("opties: "
                    + how.options().stream().map(SetDocument::inComment).collect(Collectors.joining(" | ")));
        }
        return said.isEmpty() ? "" : " <!-- " + String.join("; ", said) + " -->";
    }

    private static String most(Asking how) {
        return (how.form() == Asking.Form.DOTS ? "stippen: " : "hoogstens: ") + how.most();
    }

    /// A comment ends at its own signs.
    private static String inComment(String words) {
        return words.replace(';', ',')
                .replace('|', '/')
                .replaceAll("-{2,}", "–")
                .replace('>', '›');
    }
}
