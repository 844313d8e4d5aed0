package nl.kennisatelier.web;

import java.util.Map;
import nl.kennisatelier.circulation.BuiltInPages;

/// A library of a few files, small enough to know by heart.
final class SmallContent {

    /// The texts about the site itself, read once.
    static final BuiltInPages PAGES = new BuiltInPages();

    static final Map<String, String> FILES = Map.of(
            "taxonomie/themas.yaml",
            """
            - id: energie
              label: Energie
              en: Energy
              kinderen:
                - id: aardgasvrij
                  label: Aardgasvrij
                  en: Natural gas-free
            - id: groen
              label: Groen
              en: Green
            """,
            "wijken/palenstein.md",
            """
            ---
            titel: Palenstein
            samenvatting: Een wijk in Zoetermeer.
            gemeente: zoetermeer
            plaats: {lat: 52.06, lon: 4.50}
            ---
            Een wijk.
            """,
            "verslagen/avond.md",
            """
            ---
            titel: Een avond over warmte
            samenvatting: Wat buren leerden over warmte.
            datum: 2021-05-17
            themas: [aardgasvrij]
            wijken: [palenstein]
            bron:
              - url: https://example.nl/bron
                titel: De bron
            ---
            In [Palenstein](../wijken/palenstein.md) kwamen buren bij elkaar.

            ## Tips
            - Betrek de bewoners. Zij weten wat er speelt. ^tip-bewoners
            - Begin <script>alert(1)</script> klein. ^tip-klein

            ## Vragen
            1. Wat wil jij weten? ^vraag-weten
            """,
            "verslagen/oud.md",
            """
            ---
            titel: Ingetrokken verslag
            samenvatting: Dit klopt niet meer.
            datum: 2019
            status: ingetrokken
            ---
            Niet meer waar.
            """,
            "begrippen/warmtenet.md",
            """
            ---
            titel: Warmtenet
            samenvatting: Leidingen met warm water.
            alternatieven: [stadswarmte]
            definitie: Leidingen die warm water naar huizen brengen.
            ---
            """);

    private SmallContent() {}
}
