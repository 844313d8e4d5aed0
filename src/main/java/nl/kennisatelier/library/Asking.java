package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Characters;

/// How a question is put to people.
///
/// @param minutes it may take; 0 when nobody said
/// @param options what can be chosen, put in order or given dots; for a scale the words at its ends, or none
/// @param most how many options somebody may choose, or how many dots there are to divide; 0 of other forms
/// @param notes for who leads, and for nobody else; or empty
/// @param slide a picture that is shown with it
public record Asking(Form form, int minutes, List<String> options, int most, String notes, Optional<Slide> slide) {

    /// The longest a question may take: a whole working day.
    public static final int MINUTES_MAX = 480;

    /// With one there is nothing to choose.
    public static final int OPTIONS_MIN = 2;

    /// More cannot be read on a phone.
    public static final int OPTIONS_MAX = 12;

    /// In characters.
    public static final int OPTION_LENGTH_MAX = 80;

    /// In characters; who leads reads them at a glance.
    public static final int NOTES_LENGTH_MAX = 300;

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

    /// A picture that stands in the text of a question.
    ///
    /// @param path in the content folder
    /// @param description for who does not see it; it is in the text too
    public record Slide(String path, String description) {

        /// What is asked, without what the picture shows.
        public String without(String text) {
            int at = description.isEmpty() ? -1 : text.lastIndexOf(description);
            return at < 0 ? text : (text.substring(0, at) + text.substring(at + description.length())).strip();
        }
    }

    /// What somebody says about how a question is put; the rest stays as it is elsewhere.
    ///
    /// @param form nothing: the form and the options it has there
    /// @param minutes 0: as long as it takes there
    /// @param most 0: as many as there, or as is usual
    /// @param notes empty: those it has there
    public record Said(Optional<Form> form, int minutes, List<String> options, int most, String notes) {

        public static final Said NOTHING = new Said(Optional.empty(), 0, List.of());

        public Said(Optional<Form> form, int minutes, List<String> options) {
            this(form, minutes, options, 0, "");
        }

        public Said {
            options = List.copyOf(options);
            notes = Characters.upTo(notes, NOTES_LENGTH_MAX);
        }

        /// What becomes of it where this is how it was put before.
        public Asking over(Asking before) {
            return new Asking(
                    form.orElse(before.form),
                    minutes == 0 ? before.minutes : minutes,
                    form.isEmpty() ? before.options : options,
                    form.isEmpty() && most == 0 ? before.most : most,
                    notes.isEmpty() ? before.notes : notes,
                    before.slide);
        }
    }

    /// With as much to choose or to divide as is usual.
    public Asking(Form form, int minutes, List<String> options) {
        this(form, minutes, options, 0);
    }

    /// With nothing for who leads, and nothing to look at.
    public Asking(Form form, int minutes, List<String> options, int most) {
        this(form, minutes, options, most, "", Optional.empty());
    }

    public Asking {
        options = List.copyOf(options);
        notes = Characters.upTo(notes, NOTES_LENGTH_MAX);
        most = most(form, options.size(), most);
        if (minutes < 0 || minutes > MINUTES_MAX) throw new IllegalArgumentException("minutes: " + minutes);
        if (options.size() > OPTIONS_MAX) throw new IllegalArgumentException("options: " + options.size());
    }

    /// The same with something else to choose from.
    public Asking offering(List<String> others) {
        return new Asking(form, minutes, others, most, notes, slide);
    }

    /// The same with thoughts in words.
    public Asking openly() {
        return new Asking(Form.OPEN, minutes, List.of(), 0, notes, slide);
    }

    /// The same with a picture.
    public Asking showing(Optional<Slide> picture) {
        return new Asking(form, minutes, options, most, notes, picture);
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
