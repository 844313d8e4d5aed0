package nl.kennisatelier.words;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import nl.kennisatelier.source.Problem;

/// The sentences of one language, from `messages_nl.properties` or `messages_en.properties`.
///
/// A key that is missing is our own mistake and throws: a test keeps the two files in step.
public final class Words {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    public static Words dutch() {
        return new Words(DUTCH);
    }

    public static Words english() {
        return new Words(Locale.UK);
    }

    public Locale locale() {
        return locale;
    }

    /// `nl` or `en`.
    public String language() {
        return locale.getLanguage();
    }

    /// The sentence of this key as it stands.
    public String get(String key) {
        return bundle.getString(key);
    }

    /// The sentence with its gaps filled, in the pattern language of [MessageFormat]: `{0,number} resultaten`. What is
    /// counted may come as digits, as the arguments of a problem do.
    public String get(String key, Object... arguments) {
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale));
        synchronized (format) { // A MessageFormat keeps state while it formats.
            return format.format(counted(arguments, format.getFormatsByArgumentIndex()));
        }
    }

    private static Object[] counted(Object[] arguments, Format[] formats) {
        var counted = arguments.clone();
        for (int i = 0; i < Math.min(formats.length, counted.length); i++) {
            if (formats[i] instanceof NumberFormat
                    && counted[i] instanceof String digits
                    && digits.matches("\\d{1,18}")) {
                counted[i] = Long.valueOf(digits);
            }
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
