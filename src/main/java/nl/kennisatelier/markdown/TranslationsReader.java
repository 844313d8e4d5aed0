package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Translation;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.PhoneLanguage;

/// The texts of a question set in other languages: `vertalingen: [{van: 1, tr: "...", ar: "..."}]`.
///
/// @param questions how many the set has
record TranslationsReader(Fields fields, int questions) {

    /// Which text it is.
    static final String OF = "van";

    /// In characters: as long as a text of a set may be.
    private static final int LENGTH_MAX = 1_000;

    /// In characters, of a question with its options.
    private static final int QUESTION_LENGTH_MAX = 300 + Asking.OPTIONS_MAX * (Asking.OPTION_LENGTH_MAX + 3);

    private static final Set<String> TEXTS = Set.of(Translation.TITLE, Translation.OPENING, Translation.CLOSING);

    List<Translation> read() {
        var translations = new ArrayList<Translation>();
        for (var item : fields.items(Key.TRANSLATIONS, OF)) {
            if (isOfSomething(item)) add(translations, item);
        }
        return translations;
    }

    private boolean isOfSomething(Fields.Item item) {
        var of = item.text(OF);
        boolean isKnown = TEXTS.contains(of) || isNumber(of);
        if (!isKnown) {
            fields.report(Problem.Kind.TRANSLATION_OF_NOTHING, item.line(OF), of, Integer.toString(questions));
        }
        return isKnown;
    }

    private boolean isNumber(String of) {
        return of.matches("[1-9]\\d?") && Integer.parseInt(of) <= questions;
    }

    private void add(List<Translation> translations, Fields.Item item) {
        var of = item.text(OF);
        for (var language : PhoneLanguage.words()) {
            var text = item.text(language);
            if (text.isEmpty()) continue;
            int limit = TEXTS.contains(of) ? LENGTH_MAX : QUESTION_LENGTH_MAX;
            if (text.length() > limit) tooLong(item.line(language), text, limit);
            else translations.add(TEXTS.contains(of) ? plain(of, language, text) : question(of, language, text));
        }
    }

    private void tooLong(int line, String text, int limit) {
        var length = Integer.toString(text.length());
        fields.report(Problem.Kind.ITEM_LONG, line, Key.TRANSLATIONS.word, length, Integer.toString(limit));
    }

    private static Translation plain(String of, String language, String text) {
        return new Translation(of, language, text, List.of());
    }

    /// With options behind it as they are written behind a question: `Hangi yer? | Okul | Meydan`.
    private static Translation question(String of, String language, String text) {
        var parts = Arrays.stream(text.split("\\|")).map(String::strip).toList();
        return new Translation(of, language, parts.getFirst(), parts.subList(1, parts.size()));
    }
}
