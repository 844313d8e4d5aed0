package nl.kennisatelier;

import java.util.List;
import java.util.stream.Stream;

/// Ways to write who may see a text, as people and other programs do.
public final class Spellings {

    private Spellings() {}

    /// Between the fences of a draft that says so plainly; `|` stands for the end of a line.
    private static final List<String> PLAIN = lines("""
            status: concept
            status: Concept
            status: CONCEPT
            Status: concept
            STATUS: DRAFT
            status: draft
            status: "Draft"
            status: 'concept '
            status: [concept]
            status:|  - Draft
            status: concept # nog niet af
            status: in bewerking
            status: In_Bewerking
            status: niet-gepubliceerd
            status: unpublished
            status: klad
            draft: true
            draft: "true"
            draft: True
            draft: TRUE
            draft: yes
            draft: Yes
            DRAFT: yes
            Draft: 'yes'
            draft: y
            draft: ja
            draft: Ja
            draft: 1
            draft: "1"
            draft: on
            draft: aan
            draft: [true]
            isDraft: true
            is_draft: yes
            concept: ja
            Concept: JA
            concept: true
            published: false
            Published: False
            published: "no"
            published: 0
            published: off
            published: nee
            publish: false
            gepubliceerd: nee
            Gepubliceerd: Nee
            gepubliceerd: uit
            openbaar: nee
            public: no
            ? status|: concept
            status : concept
            status\u00a0: concept
            "status": concept
            status\u200b: concept
            draft: !!bool yes
            draft: &af yes
            draft: >|  yes
            STATUS: [ "In Bewerking" ]
            gepubliceerd: [nee]
            status: concept|datum: 2021|hidden: false
            """);

    /// The same of a text of which nobody can be sure who may see it.
    private static final List<String> ODD = lines("""
            status: konsept
            status: konzept
            status: af
            status: in review
            status: true
            status: concept.
            status: [concept, gepubliceerd]
            status: [gepubliceerd, verouderd]
            status: concept, gepubliceerd
            status: []
            status: {}
            status: {waarde: gepubliceerd}
            status:
            status: ""
            status: ~
            status: null
            draft: misschien
            draft: 2
            draft:
            draft: {status: false}
            concept: versie 2
            published:
            published: 2099-05-17
            gepubliceerd: volgende week
            status: gepubliceerd|draft: true
            status: published|published: false
            draft: false|status: concept
            draft: true|Draft: false
            status: gepubliceerd|status: concept
            status: concept|published: true
            statsu: concept
            statuss: concept
            staus: gepubliceerd
            drafft: true
            darft: true
            koncept: ja
            publishd: false
            pubished: false
            gepubliceert: nee
            gepublisheerd: nee
            hidden: true
            hidden: ja
            hidden:
            hiden: true
            private: true
            Private: yes
            prive: ja
            visibility: private
            visibility: team
            access: members
            unlisted: true
            intern: ja
            verborgen: ja
            vertrouwelijk: ja
            confidential: yes
            besloten: 1
            noindex: true
            robots: noindex, nofollow
            sitemap_exclude: true
            sitemap: false
            build: {render: never, list: never}
            publishDate: 2099-01-01
            publishDate: 1 januari 2099
            published: 12 maart 2099
            published: concept maart 2021
            published: na 12 maart 2021
            pubDate: 2099-01-01
            publicatiedatum: 2099
            datum: 2026-05-17|publishDate: 2026-06-01
            expiryDate: 2020-01-01
            unpublishDate: morgen
            embargo: 2099-01-01
            zichtbaar: nee
            visible: false
            state: review
            workflow: approved
            archived: true
            password: geheim
            params: {draft: true}
            params:|  status: concept
            tags: [{concept: ja}]
            samenvatting: |-|  Zomaar.|  status: concept
            titel: Een: twee|status: concept
            titel: Een: twee
            titel: "Open|status: concept
            \tstatus: concept
            status=concept
            concept
            - status: concept
              status: concept| titel: x
            status concept
            status:concept
            status: gepubliceerd|hidden: ja
            status:\u00a0concept
            \u0455tatus: concept
            st\u00e4tus: concept
            status: \u0441oncept
            status: ｃｏｎｃｅｐｔ
            soort: concept
            type: draft
            kind: draft
            toestand: concept
            moderation_state: draft
            layout: draft
            fase_van_tekst: In bewerking
            doelgroep: intern
            tags: [draft]
            tags: wijk, wip
            trefwoorden:|  - "#concept"
            dg-publish: false
            isPublic: false
            noPublish: true
            unpublish: true
            do_not_publish: true
            is_published_online: nee
            post_is_draft: true
            nog_niet_af: ja
            conceptversie: 2
            hide: true
            hide: ja
            robots: {index: false}
            robots: {noindex: true}
            <<: {draft: true}
            status: [[concept, af]]
            """);

    /// Drafts of other programs, that say so plainly.
    private static final List<String> PLAIN_FILES = List.of(
            "+++\ntitle = \"x\"\ndraft = true\n+++\n\n",
            "+++\nstatus = \"concept\"\n[params]\nx = 1\n+++\n\n",
            "{\n  \"title\": \"x\",\n  \"draft\": true\n}\n\n",
            "{\n\t\"published\": false\n}\n");

    /// Whole files that nobody may see, up to the text itself.
    private static final List<String> ODD_FILES = List.of(
            "---\ntitel: Open\nstatus: concept\n\n",
            "---\ntitel: Open\n\n",
            "status: concept\ntitel: Zonder strepen\n\n",
            "Titel: Zonder strepen\nStatus: konsept\n\n",
            "status: concept\n\n",
            "**Status:** concept\n\n",
            "# Een kop\n\n---\nstatus: concept\n---\n\n",
            "# Een kop\n\n---\nstatus: konsept\n---\n\n",
            "Vooraf.\n---\ndraft: yes\n---\n\n",
            "\n\n\n---\nstatus: konsept\n---\n",
            "----\nstatus: concept\n----\n\n",
            "--- # velden\nstatus: concept\n---\n\n",
            "—\nstatus: concept\n—\n\n",
            "```yaml\nstatus: concept\n```\n\n",
            "---yaml\ntitel: x\nstatus: concept\n---\n\n",
            "+++\ntitle = \"x\"\nstatus = \"konsept\"\n+++\n\n",
            ";;;\n{\"draft\": true}\n;;;\n\n",
            "{\"title\": \"x\", \"draft\": true}\n\n",
            "---\ntitel: x\n<<<<<<< HEAD\nstatus: concept\n=======\nstatus: gepubliceerd\n>>>>>>> ander\n---\n",
            "---\ntitel: x\n<<<<<<< HEAD\n=======\nsamenvatting: x\n>>>>>>> ander\n---\n",
            "---\nstatus: concept\nopmerking: \"" + "lang ".repeat(4000) + "\"\n---\n",
            "---\nopmerking: \"" + "lang ".repeat(4000) + "\"\n---\n",
            "---\nZomaar tekst.\n---\n");

    /// Between the fences of a text that everybody may see.
    private static final List<String> OPEN_FIELDS = lines("""
            titel: Zonder status
            status: gepubliceerd
            Status: Published
            status: [gepubliceerd]
            status: openbaar
            status: verouderd
            status: Outdated
            draft: false
            Draft: No
            draft: nee
            draft: 0
            concept: nee
            published: true
            published: YES
            gepubliceerd: ja
            gepubliceerd: "Ja"
            openbaar: ja
            status: gepubliceerd|draft: false|published: true
            status: verouderd|published: true
            hidden: false
            private: nee
            visibility: public
            Visibility: Openbaar
            unlisted: no
            noindex: false
            robots: index, follow
            sitemap: {priority: 0.5}
            sitemap: true
            expiryDate:
            expiryDate: 2099-01-01
            publishDate: 2001-01-01
            publishDate: 2021-05-17T10:00:00+02:00
            publishDate: 12 maart 2021
            publishDate: vrijdag 12 maart 2021
            published: 12-3-2021
            published: mei 2021
            datum: 12 maart 2026|publishDate: 12 maart 2026
            pubDate: 2021
            datum: 2026-05-17|publishDate: 2026-05-17
            published: 2021-05-17
            dg-publish: true
            isPublic: true
            noPublish: false
            do_not_publish: nee
            publicatie: Rapport over wijken
            doelpubliek: bewoners
            hide: [navigation, toc]
            hide:|  - toc
            robots: {index: true}
            bron:|  - titel: Een boek|    published: 2099|    status: concept
            literatuur:|  - titel: Een boek|    draft: true
            excludeFromSearch: yes
            search: {exclude: true}
            search_exclude: true
            eleventyExcludeFromCollections: true
            status: definitief
            status: Vastgesteld
            status: final
            status: afgerond
            status: klaar
            status: live
            tags: [conceptueel]
            titel: Concept
            search: {boost: 2}
            visible: ja
            publisher: Gemeente Delft
            date: 2099-01-01
            datum: 2099-01-01
            outline: deep
            stats: true
            content: lang
            layout: post
            cover: {hidden: true}
            menu: {main: {weight: 2}}
            # status: concept|titel: Met een opmerking
            """);

    private static final List<String> OPEN_FILES = List.of(
            "# Een kop\n\nGewoon.\n\n",
            "---\n\n---\n",
            "---\n\nEen streep en dan tekst.\n\n",
            "Een concept: dat is een tekst die nog niet af is.\n\n",
            "Status: we zijn halverwege.\n\n",
            "Status: concept van de gemeente.\n\n",
            "---\ntitel: x\n---\nStatus: concept van de gemeente.\n\n",
            "# Draft: zo schrijf je er een\n\nTekst.\n\n",
            "Zo schrijf je een concept:\n\n```yaml\n---\nstatus: concept\n---\n```\n\n",
            "Zo schrijf je een concept:\n\n    status: concept\n\n",
            "{{< figuur >}}\n\n",
            "| a | b |\n|---|---|\n| status | concept |\n\n");

    /// Drafts that say so as we ask.
    public static List<String> plain() {
        return Stream.concat(PLAIN.stream().map(Spellings::fields), PLAIN_FILES.stream())
                .toList();
    }

    /// What nobody may see for it is not understood.
    public static List<String> odd() {
        return Stream.concat(ODD.stream().map(Spellings::fields), ODD_FILES.stream())
                .toList();
    }

    public static List<String> closed() {
        return Stream.concat(plain().stream(), odd().stream()).toList();
    }

    public static List<String> open() {
        return Stream.concat(OPEN_FIELDS.stream().map(Spellings::fields), OPEN_FILES.stream())
                .toList();
    }

    private static List<String> lines(String table) {
        return table.replace("|-|", "\0")
                .lines()
                .map(line -> line.replace("|", "\n").replace("\0", "|-\n"))
                .toList();
    }

    private static String fields(String fields) {
        return "---\n" + fields + "\n---\n";
    }
}
