package nl.kennisatelier.web.kit.page;

import nl.kennisatelier.library.Kind;

/// How a kind is recognised besides its word.
///
/// @param style class that gives the colour
/// @param icon in the sprite of the page
public record KindStyle(String style, String icon) {

    public static KindStyle of(Kind kind) {
        return switch (kind) {
            case TIP -> new KindStyle("tip", "tip");
            case QUESTION -> new KindStyle("question", "vraag");
            case QUESTION_SET -> new KindStyle("question", "stapel");
            case LINK, SOURCE -> new KindStyle("link", "link");
            case INSIGHT -> new KindStyle("report", "oog");
            case OPPORTUNITY -> new KindStyle("tip", "kans");
            case RISK -> new KindStyle("risk", "risico");
            case ACTION -> new KindStyle("tip", "actie");
            case NEIGHBOURHOOD -> new KindStyle("report", "pin");
            case PROGRAMME -> new KindStyle("report", "kring");
            case EXAMPLE -> new KindStyle("report", "huis");
            case TERM, MANUAL -> new KindStyle("link", "boek");
            case REUSE -> new KindStyle("tip", "kring");
            case KNOWLEDGE_QUESTION -> new KindStyle("question", "vraag");
            case EVENT -> new KindStyle("report", "kalender");
            case SIGNAL -> new KindStyle("risk", "signaal");
            case PROPOSAL -> new KindStyle("tip", "euro");
            case REPORT, ARTICLE -> new KindStyle("report", "verslag");
        };
    }
}
