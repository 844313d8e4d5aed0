package nl.kennisatelier.web.page;

import nl.kennisatelier.library.Kind;

/// How a kind is recognised besides its word.
///
/// @param style class that gives the colour
/// @param icon in the sprite of the page
public record Look(String style, String icon) {

    public static Look of(Kind kind) {
        return switch (kind) {
            case TIP -> new Look("tip", "tip");
            case QUESTION -> new Look("question", "vraag");
            case QUESTION_SET -> new Look("question", "stapel");
            case LINK, SOURCE -> new Look("link", "link");
            case INSIGHT -> new Look("report", "oog");
            case OPPORTUNITY -> new Look("tip", "kans");
            case RISK -> new Look("risk", "risico");
            case ACTION -> new Look("tip", "actie");
            case NEIGHBOURHOOD -> new Look("report", "pin");
            case PROGRAMME -> new Look("report", "kring");
            case EXAMPLE -> new Look("report", "huis");
            case TERM, MANUAL -> new Look("link", "boek");
            case REPORT, ARTICLE -> new Look("report", "verslag");
        };
    }

    /// For a theme at the root of the tree; any other gets a leaf of paper.
    public static String themeIcon(String path) {
        return switch (path.split("[/-]")[0]) {
            case "energie" -> "bliksem";
            case "klimaat", "groen" -> "blad";
            case "sociaal", "samenleven", "leefbaarheid", "bewoners" -> "mensen";
            case "economie", "werk" -> "koffer";
            case "geld", "financiering" -> "euro";
            case "wonen", "bouwen", "gebouwen" -> "huis";
            case "onderwijs" -> "boek";
            case "openbare", "ruimte" -> "pin";
            case "digitaal" -> "scherm";
            default -> "stapel";
        };
    }
}
