package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a question is put to people.
///
/// @param minutes it may take; 0 when nobody said
/// @param options what can be chosen or put in order; for a scale the words at its ends, or none
public record Asking(Form form, int minutes, List<String> options) {

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

    /// An open question of which nothing else is known.
    public static final Asking OPEN = new Asking(Form.OPEN, 0, List.of());

    /// The kind of answer that is asked for.
    public enum Form {
        /// Thoughts in words; as many as somebody has.
        OPEN("open"),
        /// One of the options.
        CHOICE("keuze"),
        /// A number from 1 to [#SCALE_MAX].
        SCALE("schaal"),
        /// All options, the most important first.
        PRIORITISE("prioriteren");

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
            return this == CHOICE || this == PRIORITISE;
        }
    }

    /// What somebody says about how a question is put; the rest stays as it is elsewhere.
    ///
    /// @param form nothing: the form and the options it has there
    /// @param minutes 0: as long as it takes there
    public record Said(Optional<Form> form, int minutes, List<String> options) {

        public static final Said NOTHING = new Said(Optional.empty(), 0, List.of());

        public Said {
            options = List.copyOf(options);
        }

        /// What becomes of it where this is how it was put before.
        public Asking over(Asking before) {
            return new Asking(
                    form.orElse(before.form),
                    minutes == 0 ? before.minutes : minutes,
                    form.isEmpty() ? before.options : options);
        }
    }

    public Asking {
        options = List.copyOf(options);
        if (minutes < 0 || minutes > MINUTES_MAX) throw new IllegalArgumentException("minutes: " + minutes);
        if (options.size() > OPTIONS_MAX) throw new IllegalArgumentException("options: " + options.size());
    }
}
