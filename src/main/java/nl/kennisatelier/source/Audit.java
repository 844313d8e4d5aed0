package nl.kennisatelier.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What somebody may have to account for later, a line each in the log: `AUDIT token-refused door=git`.
///
/// No line holds a name, an address, a secret or a word that somebody wrote. An editor is the short id of a token, as
/// `editor list` shows it beside the name; the doors put it, and the number of the request, on all lines of a request.
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("audit");

    /// What could be a sentence of somebody, or the end of a line, is no fact.
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._:-]");

    /// In characters.
    private static final int VALUE_LENGTH_MAX = 80;

    /// What happened; the words in the log are these, in small letters with dashes.
    public enum Event {
        TOKEN_MADE,
        /// By git, the first time in a day.
        TOKEN_USED,
        TOKEN_REFUSED,
        TOKEN_REVOKED,
        LOGIN,
        /// With an account of their organisation, which did not open the door.
        LOGIN_REFUSED,
        LOGOUT,
        /// A change is in, however it came: by push, by form or by fetch.
        PUSH_ACCEPTED,
        PUSH_REFUSED,
        WORKSHOP_STARTED,
        WORKSHOP_CLOSED,
        /// Soon after it was closed, by who leads it.
        WORKSHOP_REOPENED,
        /// To a cockpit or a screen.
        LINK_GIVEN,
        LINK_TAKEN_BACK,
        /// The address of a preview.
        PREVIEW_TAKEN_BACK,
        /// Nobody new comes into a workshop, or they do again: the reason is `shut` or `open`.
        DOOR,
        /// A new code and a new QR code.
        CODE_RENEWED,
        /// By who leads a workshop, with all their answers.
        PARTICIPANT_PUT_OUT,
        /// One, by who leads a workshop.
        ANSWER_WIPED,
        DRAFT_MADE,
        /// Of one workshop, as promised.
        ANSWERS_DELETED;

        public String word() {
            return Audit.word(this);
        }
    }

    /// What can be said of an event.
    public enum Fact {
        /// The short id of a token.
        EDITOR,
        /// Where somebody stood: `git`, `form`.
        DOOR,
        /// How a change came: `push`, `form`, `fetch`.
        BY,
        /// `published`, or `other`: the name of a branch may be that of a person.
        BRANCH,
        COMMIT,
        WORKSHOP,
        /// One word of ours.
        REASON;

        /// @param value of ours; any other sign than a letter, a digit, `.`, `_`, `:` or `-` is replaced
        public Detail is(String value) {
            var plain = ODD.matcher(value).replaceAll("_");
            return new Detail(this, Characters.upTo(plain, VALUE_LENGTH_MAX));
        }
    }

    /// @param value as it stands in the line
    public record Detail(Fact fact, String value) {}

    private Audit() {}

    public static void log(Event event, Detail... details) {
        var line = LOG.atInfo();
        for (var detail : details) line = line.addKeyValue(word(detail.fact()), detail.value());
        line.log("AUDIT {}", event.word());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
