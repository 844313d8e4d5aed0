package nl.kennisatelier.words;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.source.Problem;

/// The sentences of one language, from `messages_nl.properties` or `messages_en.properties`. Of the languages that only
/// phones speak there are those of the phone, in `phone_tr.properties` and its like, and the others in Dutch.
///
/// A key that is missing is our own mistake and throws: tests keep the files in step.
public final class Words {

    private final PhoneLanguage language;
    private final ResourceBundle bundle;
    private final Optional<ResourceBundle> ofPhone;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(PhoneLanguage language) {
        this.language = language;
        this.bundle = bundle("messages_" + (language == PhoneLanguage.ENGLISH ? "en" : "nl"));
        this.ofPhone = language.isOfSite() ? Optional.empty() : Optional.of(bundle("phone_" + language.word));
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name, Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    public static Words dutch() {
        return new Words(PhoneLanguage.DUTCH);
    }

    public static Words english() {
        return new Words(PhoneLanguage.ENGLISH);
    }

    public static Words of(PhoneLanguage language) {
        return new Words(language);
    }

    public Locale locale() {
        return language.locale;
    }

    /// `nl` or `en`, or on a phone another one; see [PhoneLanguage#tag].
    public String language() {
        return language.tag();
    }

    /// Where a line begins: `rtl` or `ltr`.
    public String direction() {
        return language.direction();
    }

    /// The sentence of this key as it stands.
    public String get(String key) {
        return ofPhone.filter(words -> words.containsKey(key)).orElse(bundle).getString(key);
    }

    /// The sentence with its gaps filled, in the pattern language of [MessageFormat]: `{0,number} resultaten`. What is
    /// counted may come as digits, as the arguments of a problem do.
    public String get(String key, Object... arguments) {
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(get(k), language.locale));
        synchronized (format) { // A MessageFormat keeps state while it formats.
            return format.format(counted(arguments, format.getFormatsByArgumentIndex()));
        }
    }

    private static Object[] counted(Object[] arguments, Format[] formats) {
        var counted = arguments.clone();
        for (int i = 0; i < Math.min(formats.length, counted.length); i++) {
            if (!(formats[i] instanceof NumberFormat) || !(counted[i] instanceof String digits)) continue;
            if (digits.matches("\\d{1,18}")) counted[i] = Long.valueOf(digits);
            else if (digits.matches("\\d{1,9}\\.\\d{1,9}")) counted[i] = Double.valueOf(digits);
        }
        return counted;
    }

    /// `path:line: what is wrong -> how to mend it`.
    public String line(Problem problem) {
        return problem.location() + ": " + sentence(problem);
    }

    /// What is wrong, an arrow, and how to mend it.
    public String sentence(Problem problem) {
        return what(problem) + " -> " + cure(problem);
    }

    public String what(Problem problem) {
        return get(key(problem) + ".what", arguments(problem));
    }

    public String cure(Problem problem) {
        if (problem.kind().guesses() && !problem.arguments().getLast().isEmpty()) {
            return get("problem.meant", problem.arguments().getLast());
        }
        return get(key(problem) + ".cure", arguments(problem));
    }

    /// Sizes as numbers, for their comma or point; reasons as their sentences.
    private Object[] arguments(Problem problem) {
        var arguments = problem.arguments().toArray();
        if (problem.kind().measures())
            Arrays.setAll(arguments, i -> size(problem.arguments().get(i)));
        if (!problem.kind().hasReasons()) return arguments;
        for (int i = 1; i < arguments.length; i++) {
            if (bundle.containsKey((String) arguments[i])) arguments[i] = get((String) arguments[i]);
        }
        return arguments;
    }

    private static Object size(String text) {
        return text.matches("[\\d.]+") ? (Object) Double.valueOf(text) : text;
    }

    /// Some problems have sentences of their own for each cause, their first argument:
    /// `problem.FRONT_MATTER_BROKEN.TAB`.
    private String key(Problem problem) {
        var key = "problem." + problem.kind();
        var caused = problem.arguments().isEmpty()
                ? key
                : key + "." + problem.arguments().getFirst();
        return bundle.containsKey(caused + ".what") ? caused : key;
    }
}
