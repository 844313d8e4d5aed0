package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a question is put to people.
///
/// @param minutes it may take; 0 when nobody said
/// @param options what can be chosen, put in order or given dots; for a scale the words at its ends, or none
/// @param most how many options somebody may choose, or how many dots there are to divide; 0 of other forms
public record Asking(Form form, int minutes, List<String> options, int most) {

    /// The longest a question may take: a whole working day.
    public static final int MINUTES_MAX = 480;

    /// With one there is nothing to choose.
    public static final int OPTIONS_MIN = 2;

    /// More cannot be read on a phone.
    public static final int OPTIONS_MAX = 12;

    /// In characters.
    public static final int OPTION_LENGTH_MAX = 80;

    /// A scale goes from 1 up to here.
    public static final int SCALE_MAX = 5;

    /// With more dots nobody divides them: they lay them all on one thing.
    public static final int DOTS_MAX = 20;

    /// As many as there are when nobody said.
    public static final int DOTS_USUAL = 5;

    /// An open question of which nothing else is known.
    public static final Asking OPEN = new Asking(Form.OPEN, 0, List.of());

    /// The kind of answer that is asked for.
    public enum Form {
        /// Thoughts in words; as many as somebody has.
        OPEN("open"),
        /// One of the options.
        CHOICE("keuze"),
        /// One or more of the options.
        CHOICES("keuzes"),
        /// A number from 1 to [#SCALE_MAX].
        SCALE("schaal"),
        /// All options, the most important first.
        PRIORITISE("prioriteren"),
        /// Dots, laid on the options that somebody wants them on.
        DOTS("stippen");

        /// The word in content and addresses: `vorm: keuze`.
        public final String word;

        Form(String word) {
            this.word = word;
        }

        public static Optional<Form> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(form -> form.word.equals(word))
                    .findFirst();
        }

        /// Whether it makes no sense without options.
        public boolean needsOptions() {
            return switch (this) {
                case OPEN, SCALE -> false;
                case CHOICE, CHOICES, PRIORITISE, DOTS -> true;
            };
        }
    }

    /// What somebody says about how a question is put; the rest stays as it is elsewhere.
    ///
    /// @param form nothing: the form and the options it has there
    /// @param minutes 0: as long as it takes there
    /// @param most 0: as many as there, or as is usual
    public record Said(Optional<Form> form, int minutes, List<String> options, int most) {

        public static final Said NOTHING = new Said(Optional.empty(), 0, List.of());

        public Said(Optional<Form> form, int minutes, List<String> options) {
            this(form, minutes, options, 0);
        }

        public Said {
            options = List.copyOf(options);
        }

        /// What becomes of it where this is how it was put before.
        public Asking over(Asking before) {
            return new Asking(
                    form.orElse(before.form),
                    minutes == 0 ? before.minutes : minutes,
                    form.isEmpty() ? before.options : options,
                    form.isEmpty() && most == 0 ? before.most : most);
        }
    }

    /// With as much to choose or to divide as is usual.
    public Asking(Form form, int minutes, List<String> options) {
        this(form, minutes, options, 0);
    }

    public Asking {
        options = List.copyOf(options);
        most = most(form, options.size(), most);
        if (minutes < 0 || minutes > MINUTES_MAX) throw new IllegalArgumentException("minutes: " + minutes);
        if (options.size() > OPTIONS_MAX) throw new IllegalArgumentException("options: " + options.size());
    }

    /// How many somebody must have said; 0 for as many as is usual.
    public int unusualMost() {
        return most == most(form, options.size(), 0) ? 0 : most;
    }

    /// All of them may be chosen, when nobody said otherwise.
    private static int most(Form form, int options, int said) {
        return switch (form) {
            case OPEN, CHOICE, SCALE, PRIORITISE -> 0;
            case CHOICES -> said > 0 ? Math.min(said, options) : options;
            case DOTS -> said > 0 ? Math.min(said, DOTS_MAX) : DOTS_USUAL;
        };
    }
}
