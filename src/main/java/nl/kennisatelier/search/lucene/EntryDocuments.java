package nl.kennisatelier.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.library.Theme;
import nl.kennisatelier.programme.Roadmap;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.dutch.Dutch;
import nl.kennisatelier.search.dutch.HangingHyphens;
import nl.kennisatelier.search.words.AbbreviationKeys;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/// From a document of the library to what the index keeps of it: one record for each entry.
final class EntryDocuments {

    /// Days since 1970, long before anything.
    static final long NO_DATE = -100_000;

    /// About the first sentence.
    private static final int OPENING_WORDS = 20;

    private final Library library;

    EntryDocuments(Library library) {
        this.library = library;
    }

    /// What is made for one file: the same words are cut once, also where they are text, title and context at a time.
    private record Cutting(DutchAnalysis analysis, Map<String, CutText> texts) {

        CutText of(String text) {
            return texts.computeIfAbsent(text.strip(), analysis::cut);
        }
    }

    /// Changes whenever anything that is indexed of this document changes, also when the change is in another file.
    /// Kept from one run to the next.
    String state(Document document) {
        var outside = new StringBuilder();
        library.entries(document).forEach(entry -> {
            outside.append(entry.id().part()).append(' ').append(used(entry)).append(' ');
            outside.append(ReuseWords.of(library, entry).state());
            stage(entry).ifPresent(outside::append);
            var repeats = entry != document && sameNames(entry.labels(), document.labels());
            outside.append(repeats ? "" : facts(entry)).append('\n');
        });
        return document.fingerprint() + "-"
                + Integer.toHexString(outside.toString().hashCode());
    }

    private static boolean sameNames(Labels one, Labels other) {
        return one.neighbourhoods().equals(other.neighbourhoods())
                && one.municipalities().equals(other.municipalities())
                && one.programme().equals(other.programme());
    }

    /// What other files say of the places and the programme of an entry.
    private String facts(Entry entry) {
        return Stream.of(
                        library.municipalitiesOf(entry).stream(),
                        Neighbourhoods.of(entry, library).stream(),
                        library.programmesOf(entry).stream(),
                        placeTitles(entry))
                .flatMap(names -> names)
                .collect(Collectors.joining(" ", "", programme(entry)));
    }

    /// @param state of the document, as [#state] gives it
    List<org.apache.lucene.document.Document> of(Document document, String state, DutchAnalysis analysis) {
        var cutting = new Cutting(analysis, new HashMap<>());
        var records = new ArrayList<org.apache.lucene.document.Document>();
        var whole = record(document, document, cutting);
        whole.add(new StringField(IndexField.IS_DOCUMENT, "1", Store.NO));
        whole.add(new BinaryDocValuesField(IndexField.FILE_STATE, new BytesRef(document.path() + "\n" + state)));
        records.add(build(whole));
        library.entries(document).skip(1).forEach(passage -> records.add(build(record(passage, document, cutting))));
        return records;
    }

    private static org.apache.lucene.document.Document build(org.apache.lucene.document.Document record) {
        try {
            return Dimension.CONFIG.build(record);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(
                    "facets without a taxonomy index are not written anywhere", impossible);
        }
    }

    private org.apache.lucene.document.Document record(Entry entry, Document home, Cutting cutting) {
        var record = new org.apache.lucene.document.Document();
        var id = entry.id().value();
        record.add(new StringField(IndexField.ID, id, Store.YES));
        record.add(new SortedDocValuesField(IndexField.ID, new BytesRef(id)));
        record.add(new StringField(IndexField.PATH, home.path(), Store.NO));
        if (!home.status().isFound()) return record; // Known to the index, found by nobody.
        record.add(new StringField(IndexField.DOCUMENT, home.id().value(), Store.NO));
        record.add(new StringField(IndexField.KIND, entry.kind().word, Store.NO));
        var date = entry.labels().date();
        record.add(new NumericDocValuesField(
                IndexField.DATE, date.map(EventDate::sortKey).orElse(NO_DATE)));
        record.add(new NumericDocValuesField(IndexField.USED, used(entry)));
        var reuse = ReuseWords.of(library, entry);
        if (home.kind() != Kind.REUSE) addTexts(record, entry, home, cutting);
        addReuse(record, reuse, cutting);
        addFacets(record, entry);
        return record;
    }

    private void addTexts(org.apache.lucene.document.Document record, Entry entry, Document home, Cutting cutting) {
        var text = text(entry);
        add(record, cutting.of(entry.title()), IndexField.TITLE_EXACT, IndexField.TITLE_STEM);
        add(record, cutting.of(opening(entry.title(), text)), IndexField.OPENING_STEM);
        var full = text + hanging(text, cutting.analysis().dutch());
        add(record, cutting.of(full), IndexField.TEXT_EXACT, IndexField.TEXT_STEM, IndexField.TEXT_PART);
        add(record, cutting.of(context(entry, home)), IndexField.CONTEXT_STEM);
        addAbbreviations(record, AbbreviationKeys.of(text, cutting.analysis()));
        var english = English.is(home.language()) ? text : english(entry);
        if (!english.isEmpty()) record.add(new TextField(IndexField.ENGLISH.key, english, Store.NO));
    }

    /// A record of reuse has its words here only, with what it is called and where that was: no question of who looks
    /// for lessons comes by them.
    private void addReuse(org.apache.lucene.document.Document record, ReuseWords reuse, Cutting cutting) {
        var words = reuse.words();
        if (reuse.entry() instanceof Document home && home.kind() == Kind.REUSE) {
            var all = home.title() + "\n" + words + "\n" + context(home, home);
            add(record, cutting.of(all), IndexField.RECORD_EXACT, IndexField.RECORD_STEM);
        } else if (!words.isEmpty()) {
            add(record, cutting.of(words), IndexField.REUSED_EXACT, IndexField.REUSED_STEM);
        }
        reuse.maturity().ifPresent(maturity -> addFacet(record, Facet.MATURITY, maturity.word));
        reuse.outcomes().forEach(outcome -> addFacet(record, Facet.WORKED, outcome.word));
        if (reuse.travelled() > 0) record.add(new NumericDocValuesField(IndexField.TRAVELLED, reuse.travelled()));
    }

    private static void addAbbreviations(org.apache.lucene.document.Document record, AbbreviationKeys keys) {
        keys.byShortened().forEach(key -> record.add(new StringField(IndexField.SHORTENED, key, Store.NO)));
        keys.byFull().forEach(key -> record.add(new StringField(IndexField.FULL, key, Store.NO)));
        keys.capitals().forEach(word -> record.add(new StringField(IndexField.CAPITALS, word, Store.NO)));
    }

    private static void add(org.apache.lucene.document.Document record, CutText text, IndexField... fields) {
        for (var field : fields) record.add(new FormField(field, text));
    }

    /// A manual is found by its sections, so that the answer is not the whole manual.
    static String text(Entry entry) {
        return switch (entry) {
            case Document manual
            when manual.kind() == Kind.MANUAL && !manual.passages().isEmpty() ->
                manual.title() + "\n" + manual.summary();
            case Document document ->
                document.title() + "\n" + alternatives(document) + document.text() + "\n" + ShownFields.of(document)
                        + address(document);
            case Passage passage -> passage.text();
        };
    }

    /// The title, and the first words under it.
    static String opening(String title, String text) {
        var under = text.startsWith(title) ? text.substring(title.length()) : text;
        return title + " " + under.substring(0, endOfWords(under, OPENING_WORDS));
    }

    private static int endOfWords(String text, int count) {
        int words = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean endsWord = Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1));
            if (endsWord && ++words == count) return i;
        }
        return text.length();
    }

    /// The other words for a term, and its definition, are what it is looked up by.
    private static String alternatives(Document document) {
        return document.details() instanceof Details.Term term
                ? String.join(", ", term.alternatives()) + "\n" + term.definition() + "\n"
                : "";
    }

    /// What a Dutch report says in English.
    private static String english(Entry entry) {
        return entry instanceof Document document && document.details() instanceof Details.Report report
                ? report.english()
                : "";
    }

    /// `in- en uitstroom` is found by instroom too.
    private static String hanging(String text, Dutch dutch) {
        var words = HangingHyphens.writtenOut(text, dutch);
        return words.isEmpty() ? "" : "\n" + String.join(" ", words);
    }

    /// Of a source, so that it is found by it.
    private static String address(Document document) {
        return document.details() instanceof Details.Source(var url) ? "\n" + url : "";
    }

    /// All words by which an entry is found.
    String allText(Entry entry) {
        var home = library.entry(entry.documentId())
                .filter(Document.class::isInstance)
                .map(Document.class::cast);
        return entry.title() + "\n" + text(entry)
                + home.map(document -> "\n" + context(entry, document)).orElse("")
                + "\n" + ReuseWords.of(library, entry).words();
    }

    private String context(Entry entry, Document home) {
        var labels = entry.labels();
        var taxonomy = library.taxonomy();
        var themes = labels.themes().stream()
                .flatMap(path -> taxonomy.theme(path).stream())
                .map(Theme::label);
        var municipalities = library.municipalitiesOf(entry).stream()
                .map(slug -> taxonomy.choice(ListName.MUNICIPALITIES, slug)
                        .map(choice -> choice.label())
                        .orElse(slug));
        var own = entry == home ? Stream.<String>empty() : Stream.of(home.title());
        return Stream.of(
                        own,
                        themes,
                        placeTitles(entry),
                        municipalities,
                        labels.tags().stream(),
                        Stream.of(programme(entry)))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> placeTitles(Entry entry) {
        return Neighbourhoods.of(entry, library).stream()
                .flatMap(slug -> library.document(Kind.NEIGHBOURHOOD, slug).stream())
                .map(Document::title);
    }

    private String programme(Entry entry) {
        return library.programmesOf(entry).stream()
                .flatMap(slug -> library.document(Kind.PROGRAMME, slug).stream())
                .map(Document::title)
                .collect(Collectors.joining("\n"));
    }

    private void addFacets(org.apache.lucene.document.Document record, Entry entry) {
        var labels = entry.labels();
        for (var path : withAncestors(labels.themes())) {
            addFacet(record, Facet.THEME, path);
            record.add(new StringField(IndexField.THEME, path, Store.NO));
        }
        for (var slug : Neighbourhoods.of(entry, library)) {
            addFacet(record, Facet.NEIGHBOURHOOD, slug);
            record.add(new StringField(IndexField.NEIGHBOURHOOD, slug, Store.NO));
        }
        library.municipalitiesOf(entry).forEach(slug -> addFacet(record, Facet.MUNICIPALITY, slug));
        addFacet(record, Facet.KIND, entry.kind().word);
        labels.date().ifPresent(date -> addFacet(record, Facet.YEAR, Integer.toString(date.year())));
        labels.roles().forEach(role -> addFacet(record, Facet.ROLE, role));
        labels.approaches().forEach(approach -> addFacet(record, Facet.APPROACH, approach));
        library.programmesOf(entry).forEach(slug -> addFacet(record, Facet.PROGRAMME, slug));
        stage(entry).ifPresent(stage -> addFacet(record, Facet.STAGE, stage));
        if (entry instanceof Document document && document.details() instanceof Details.Signal signal) {
            addFacet(record, Facet.NATURE, signal.nature().word);
            SignalDossier.addressed(library, signal).forEach(id -> addFacet(record, Facet.ADDRESSEE, id));
        }
        Roadmap.challengesOf(library, entry).forEach(id -> addFacet(record, Facet.CHALLENGE, id));
        Roadmap.pathsOf(library, entry).forEach(id -> addFacet(record, Facet.PATH, id));
    }

    private Optional<String> stage(Entry entry) {
        if (!(entry instanceof Document document)) return Optional.empty();
        return switch (document.details()) {
            case Details.KnowledgeQuestion _ -> Optional.of(StageWord.written(library, document));
            case Details.Signal signal -> Optional.of(signal.standing().word);
            case Details.Proposal proposal -> Optional.of(proposal.standing().word);
            case Details.Report _,
                    Details.Example _,
                    Details.Neighbourhood _,
                    Details.Programme _,
                    Details.SetOfQuestions _,
                    Details.Source _,
                    Details.Term _,
                    Details.Reuse _,
                    Details.Event _,
                    Details.Plain _ -> Optional.empty();
        };
    }

    private static void addFacet(org.apache.lucene.document.Document record, Facet facet, String value) {
        var dimension = Dimension.of(facet).orElseThrow();
        record.add(new SortedSetDocValuesFacetField(dimension.name(), dimension.label(facet, value)));
    }

    /// A theme and all above it: choosing a parent includes its children.
    private static Collection<String> withAncestors(Collection<String> paths) {
        var all = new TreeSet<String>();
        for (var path : paths) {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                all.add(path.substring(0, slash));
            }
            all.add(path);
        }
        return all;
    }

    private int used(Entry entry) {
        return library.mentions(entry.id()).size();
    }
}
