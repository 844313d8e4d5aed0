package nl.kennisatelier.search;

/// The ways to narrow a search, by the word that stands in the URL.
///
/// Values within a facet widen (or), facets narrow each other (and). Municipality and neighbourhood are two levels of
/// one facet, the place: `gemeente=arnhem&wijk=hengstdal` finds both.
public enum Facet {
    THEME("thema"),
    MUNICIPALITY("gemeente"),
    NEIGHBOURHOOD("wijk"),
    KIND("soort"),
    YEAR("jaar"),
    ROLE("rol"),
    APPROACH("aanpak"),
    PROGRAMME("programma"),
    /// How far a lesson came, see [nl.kennisatelier.programme.Maturity].
    MATURITY("rijpheid"),
    /// What came of a lesson in another place, see [nl.kennisatelier.library.ReuseOutcome].
    WORKED("werkte"),
    /// How it stands with a knowledge question, see [nl.kennisatelier.programme.QuestionStanding.Stage]; with a signal,
    /// see [nl.kennisatelier.library.SignalStage]; or a proposal, see [nl.kennisatelier.library.ProposalStage].
    STAGE("stand"),
    /// What a signal is, see [nl.kennisatelier.library.SignalNature].
    NATURE("aard"),
    /// To whom a signal goes.
    ADDRESSEE("aan"),
    /// A challenge that its themes are part of, or that a proposal names.
    CHALLENGE("opgave"),
    /// A path of the Roadmap Next Economy that its themes are on.
    PATH("rne"),
    /// All passages of one document, by its id: how collapsed results are opened.
    DOCUMENT("uit");

    public final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }
}
