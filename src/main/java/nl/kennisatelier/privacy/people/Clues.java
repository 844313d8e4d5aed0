package nl.kennisatelier.privacy.people;

import java.util.Set;

/// Words beside a name that say that it is one, or that it is none. All folded.
final class Clues {

    /// A name follows.
    static final Set<String> TITLES = words("""
            meneer mijnheer mevrouw mevr mw dhr heer heren juffrouw juf meester mr dr drs ir ing prof professor dokter \
            wethouder burgemeester raadslid statenlid kamerlid minister staatssecretaris gedeputeerde dominee ds pastoor \
            pater zuster imam rabbijn pastor familie fam gezin echtpaar weduwe""");

    /// Behind these even a name without a capital is one.
    static final Set<String> PLAIN_TITLES = words("meneer mijnheer mevrouw mevr mw dhr");

    static final Set<String> ABBREVIATIONS = words("mevr mw dhr mr dr drs ir ing prof ds fam th chr joh ph");

    /// Who they are to the writer, or in the street: a name follows, or a word that is none.
    static final Set<String> KIN = words("""
            buurman buurvrouw buur buurmeisje buurjongen vriend vriendin vrienden collega dochter zoon zus broer zusje \
            broertje zusjes moeder vader mama papa ma pa tante oom opa oma neef nicht neefje nichtje kleinzoon kleindochter \
            schoonmoeder schoonvader schoonzus zwager man vrouw partner echtgenoot echtgenote bewoner bewoonster huurder \
            huurster vrijwilliger vrijwilligster huismeester wijkagent agent taalmaatje maatje buddy meisje jongen kinderen \
            wijkverpleegkundige opbouwwerker opbouwwerkster""");

    /// What somebody does: a listed name follows, or an organisation.
    static final Set<String> ROLES = words("""
            projectleider opzichter voorzitter secretaris penningmeester docent docente leraar lerares directeur \
            wijkmanager bestuurslid contactpersoon beheerder aannemer jongerenwerker buurtsportcoach ambtenaar adviseur \
            adviseuse gespreksleider notulist vertaler vertaalster tolk bestuurder eigenaar eigenaresse kok dirigent trainer \
            architect onderzoeker onderzoekster schrijver schrijfster kunstenaar kunstenares fotograaf medewerker \
            medewerkster ambassadeur sleutelfiguur energiecoach wooncoach""");

    /// Somebody is called this.
    static final Set<String> CALLED = words("heet heette heten genaamd genoemd noemt noemde naam");

    static final Set<String> GREETINGS = words("groet groeten groetjes beste lieve hoi hallo hai dag liefs");

    /// What is done with people, and with organisations.
    static final Set<String> ASKED = words("""
            volgens aldus namens vraag vraagt vroeg vroegen vragen gevraagd bel belt belde belden bellen gebeld mail mailde \
            zei zegt zeggen sprak spraken spreken bedank bedankt bedankte bedanken dank interview interviewde ontmoet ontmoette \
            ken kent kende zie zag help hielp hielpen bezocht bezochten sprakken stuurde gaf geef""");

    /// A name may stand behind these, and much else.
    static final Set<String> LOOSE = words("van met door aan bij voor en ook is dat toen was");

    /// A name stands behind these more often.
    static final Set<String> OF = words("van met door");

    /// Only people do this.
    static final Set<String> SAYS = words("""
            zei zeiden zegt zeggen vertelt vertelde vertellen vindt vond denkt dacht vroeg vraagt antwoordt antwoordde woont \
            woonde belt belde appt appte mailt mailde schreef schrijft heet heette lacht lachte glimlacht knikt knikte huilde \
            hoopt hoopte weet wist kookt kookte bakt bakte kwam komt wilde durft durfde merkte legde sprak spreekt tekende \
            verzint bedacht nam haalt kent kende houdt hield zette leerde leert hielp helpt paste oefent oefende regelde regelt""");

    /// A verb that says that what stands before it is the subject.
    static final Set<String> ACTS = words("""
            is was heeft had wil wilde gaat ging kan kon moet moest doet deed zit zat staat stond leidt leidde speelt speelde \
            geeft gaf maakt maakte werkt werkte schreef zingt zong opende begon runt repareert""");

    /// Whoever stands in a line with one of these is a person, or an organisation.
    static final Set<String> ATTENDANCE = words("""
            aanwezig aanwezigen afwezig deelnemers deelnemer contact contactpersoon contactpersonen notulist notulen \
            voorzitter penningmeester secretaris auteur auteurs spreker sprekers gespreksleider gespreksleiders namen \
            verslaglegging werkgroep bestuur ondertekend geinterviewd geinterviewden foto tekst""");

    static final Set<String> DETERMINERS = words("de het een deze dit 't geen welke elke elk ieder iedere the der des");

    /// A place follows more often than a person.
    static final Set<String> PLACES =
            words("in te naar uit rond richting langs nabij vanuit tussen op rondom wijk stad dorp");

    /// Behind a name, with a street behind them, they say where somebody lives.
    static final Set<String> LIVES = words("uit in op aan");

    static final Set<String> ARTICLES = words("de het 't");

    static final Set<String> PARTICLES = words("""
            van de der den ten ter te het 't in op aan uit el al ben bin ibn ait ould abu abou bou von zu le la las los da dos \
            das do du del della di della san y zum zur vd""");

    /// What any shortened particle is to us: `v.d.`, `v/d`, `vd`.
    static final String SHORTENED = "vd";

    /// Particles that hardly stand before anything else: `van der`.
    static final Set<String> CASES = words("der den ten ter vd");

    /// Parts of a name that come first, with a capital: `El Idrissi`, `Ben Yahia`.
    static final Set<String> FRONTS = words("el al ben ait abu abou bou ould bin ibn");

    /// They end a name where they stand in it.
    static final Set<String> JOINTS = words("""
            en of is was in op met voor bij door om als dan dat die wat hoe wie waar waarom wanneer uit naar tot per zo nu ook niet \
            wel maar want dus wij we ik jij jullie zij ze er hun haar zijn ons onze deze dit and of the for with to on at""");

    /// What they begin or end is an organisation, a building, a place.
    static final Set<String> THINGS = words("""
            stichting vereniging cooperatie bureau huize villa cafe restaurant museum school basisschool lyceum college academie \
            universiteit hogeschool instituut fonds project programma project gemeente provincie waterschap ministerie theater partij \
            firma bakkerij wijkcentrum buurthuis buurtcentrum wijkhuis dorpshuis park brug sporthal sportpark team club \
            voetbalclub speeltuin kinderopvang kinderdagverblijf apotheek ziekenhuis kinderziekenhuis kliniek huisartsenpraktijk \
            praktijk woningcorporatie corporatie woningbouwvereniging woningstichting welzijnsorganisatie welzijn organisatie \
            installateur bedrijf winkel supermarkt bank verzekeraar uitgeverij krant omroep zender festival prijs lezing award \
            foundation trust arena stadion hotel flat toren complex gebouw kantoor fabriek kerk moskee synagoge tempel \
            kapel klooster parochie station metrostation halte haven eiland polder plein straat laan weg kade gracht singel dreef \
            hof pad steeg dijk markt boulevard wijk buurt dorp stad regio land rijk zee rivier meer bos tuin operatie platform \
            netwerk coalitie alliantie beweging campagne aanpak methode model app website boek film serie lied wet regeling \
            subsidie akkoord verdrag sint santa san st prins prinses koning koningin keizer heilige huis zorg groep advies \
            onderwijs opleiding cultuurfonds bibliotheek buurtbudget ontmoetingscentrum verzorgingshuis woonzorgcentrum mc bv nv \
            vof group holding partners consult consultancy energie bouw vastgoed wonen atelier galerie studio lab hub coop centrum \
            cup toernooi bokaal loop route pont tunnel viaduct sluis molen kasteel slot landgoed boerderij hoeve camping strand duin""");

    /// Of these it is said whose they are: `Stichting van Kees de Boer`.
    static final Set<String> OWNED = words("""
            stichting vereniging firma bedrijf bakkerij winkel praktijk bureau atelier galerie restaurant cafe kantoor""");

    /// What begins or stands before the name of an organisation ends in these: `Installatiebedrijf`.
    static final Set<String> THING_HEADS = words("""
            bedrijf bedrijven bureau corporatie corporaties vereniging stichting school organisatie winkel fabriek centrum \
            groep club praktijk kantoor fonds maatschappij cooperatie straat laan plein weg park project programma""");

    /// Letters that count parts, not people, stand behind these: `bijlage C. Kosten`.
    static final Set<String> NUMBERED = words("""
            bijlage tabel figuur hoofdstuk deel optie variant stap categorie label onderdeel blok zaal scenario paragraaf \
            kolom punt vak""");

    /// Well-known names that stand for a shop, a school or everybody.
    static final Set<String> NOBODY = Set.of(
            "albert heijn",
            "albert cuyp",
            "anna paulowna",
            "jan linders",
            "max havelaar",
            "ronald mcdonald",
            "jan modaal",
            "moeder aarde",
            "douwe egberts",
            "anne frank",
            "johan cruijff",
            "johan cruyff",
            "jeroen bosch",
            "dick bruna",
            "willem van oranje",
            "martin luther king",
            "nelson mandela",
            "vincent van gogh",
            "marie curie",
            "zwarte piet",
            "philips van horne",
            "jan klaassen",
            "jan rap",
            "sofie rotterdam",
            "dura vermeer",
            "van wijnen",
            "van nelle",
            "van gogh");

    /// A word that ends in one of these, and is no surname, is a street, a building or a fund.
    static final Set<String> THING_ENDS = words("""
            straat laan plein gracht kade singel dreef steeg plantsoen boulevard weg pad markt baan park school \
            college lyceum kerk buurt polder flat toren brug tunnel eiland fonds prijs stichting zorg kwartier \
            bad zaal museum theater ziekenhuis hal tuin bank festival route lijn model methode regeling wet akkoord foundation \
            centrum gebouw stadion arena plan paviljoen gasthuis hofje kliniek universiteit vereniging""");

    /// So may one that ends in these; behind a first name it is a surname.
    static final Set<String> PERHAPS_THING_ENDS = words("hof dijk huis veld oord bos haven molen wijk horst burg");

    /// Between two words with a capital they make a place: `Bergen op Zoom`.
    static final Set<String> PLACED = words("aan op in bij");

    /// Titles of those who serve a place: `de burgemeester van Delft`.
    static final Set<String> OFFICES =
            words("wethouder burgemeester raadslid minister gedeputeerde imam pastoor dominee");

    private Clues() {}

    private static Set<String> words(String list) {
        return Set.of(java.util.Arrays.stream(list.split("\\s+")).distinct().toArray(String[]::new));
    }
}
