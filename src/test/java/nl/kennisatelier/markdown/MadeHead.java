package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Fields as people write them, and as nobody would: all that YAML allows and more.
final class MadeHead {

    private static final List<String> LINES = List.of(
            "titel: Een titel",
            "titel: \"Een: titel\"  # zo",
            "title: 'Het ''oude'' 🌱'",
            "titel:",
            "titel: >-\n  Over twee\n  regels",
            "titel: |\n  Over twee\n  regels\n",
            "titel: &a Anker",
            "samenvatting: Een zin die\n  doorloopt op de volgende regel.",
            "samenvatting: \"Een zin \\u00e9n\\\n  nog een\"",
            "in_het_kort:\n  - Een\n\n  # tussendoor\n  - \"Twee\" # twee",
            "in_het_kort: Alleen dit",
            "datum: 2021-05-17",
            "datum: onbekend # niemand weet het",
            "date: '17 mei 2021'",
            "themas: [hitte, droogte]",
            "themas: [hitte, # warm\n  droogte]",
            "themas:\n- hitte\n- droogte # droog\n\n# los",
            "thema: hitte, droogte",
            "themas: []",
            "tags: [een, twee, \"drie, vier\"]",
            "rollen:\n    - gemeente\n    -   bewoner",
            "rollen: gemeente",
            "wijken: [bouwlust]",
            "programma: wijk-van-de-toekomst",
            "deelnemers: 34",
            "deelnemers: null",
            "sprekers:\n  - {functie: \"een\", toestemming: nee}\n  - functie: twee # de tweede\n    naam:\n    oud: x",
            "sprekers: {functie: alleen}",
            "sprekers: [{functie: een}, {functie: twee, extra: 'x'}]",
            "sprekers: iemand",
            "bron:\n- url: https://example.nl/#a\n  titel: A\n# einde",
            "bron: https://example.nl",
            "oud_nummer: KA-0117",
            "eigen: {diep: [1, 2, {x: y}]}",
            "# een opmerking",
            "",
            "  # ingesprongen",
            "anders: *a",
            "\"met aanhaling\": x",
            "soort: verslag",
            "status: concept");

    private MadeHead() {}

    static String of(Random random) {
        var lines = new ArrayList<>(LINES);
        Collections.shuffle(lines, random);
        var head = String.join("\n", lines.subList(0, 1 + random.nextInt(9)));
        var body = random.nextBoolean() ? "Tekst 🌱\n\n---\n- lijst\n" : "";
        return "---\n" + head + "\n---" + (body.isEmpty() && random.nextBoolean() ? "" : "\n") + body;
    }
}
