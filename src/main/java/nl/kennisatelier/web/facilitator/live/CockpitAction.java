package nl.kennisatelier.web.facilitator.live;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.page.FormAction;

/// What who leads a workshop can ask for.
public enum CockpitAction implements FormAction {
    ASK("vraag"),
    /// What is no question.
    SHOW_PART("onderdeel"),
    /// A question once more from the start.
    ASK_ANEW("opnieuw"),
    REHEARSE("oefen"),
    STOP_REHEARSING("klaarmetoefenen"),
    FORGET_REHEARSAL("oefeningweg"),
    OPEN("open"),
    CLOSE("dicht"),
    REVEAL("tonen"),
    SET_TIME("tijd"),
    ADD_TIME("erbij"),
    PAUSE("pauze"),
    RESUME("verder"),
    /// What was counted, by role on the screen.
    SPLIT("perrol"),
    TOGETHER("samengeteld"),
    /// How many tables share a phone.
    SET_TABLES("tafels"),
    BY_TABLE("pertafel"),
    NOT_BY_TABLE("nietpertafel"),
    /// What one table is asked in the place of the question.
    ASK_TABLE("tafelvraag"),
    /// The screen is heard when the time is over.
    SOUND("geluid"),
    QUIET("stil"),
    /// What another evening said to the same question, beside the answers of tonight.
    COMPARE("vergelijk"),
    COMPARE_NO_MORE("nietvergelijken"),
    /// A part that is no question, in which the evening catches up.
    SHORTEN("kortin"),
    HIDE("verberg"),
    PUT_BACK("terugzetten"),
    STAR("ster"),
    UNSTAR("geenster"),
    MERGE("samen"),
    PART("los"),
    GROUP("kop"),
    /// One answer, for good.
    WIPE("wis"),
    /// Whoever gave an answer, with all that they gave.
    PUT_OUT("eruit"),
    /// All answers that wait at a question.
    LET_THROUGH("doorlaten"),
    LOOK_FIRST("eerstkijken"),
    SHOW_AT_ONCE("meteentonen"),
    LOCK("deurdicht"),
    UNLOCK("deuropen"),
    /// A new code, and a new QR code.
    RENEW("nieuwecode"),
    END("einde"),
    REOPEN("heropen"),
    /// An answer that was given on paper.
    ON_PAPER("papier"),
    INVITE_FACILITATOR("begeleider"),
    INVITE_SCREEN("scherm"),
    TAKE_LINK_BACK("trekin"),
    /// The link of who leads with this browser, for a new one.
    REPLACE_LINK("vervang");

    private final String word;

    CockpitAction(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static Optional<CockpitAction> of(Map<String, String> fields) {
        return FormAction.of(values(), fields.getOrDefault(FIELD, ""));
    }
}
