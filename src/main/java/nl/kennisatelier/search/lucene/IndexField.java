package nl.kennisatelier.search.lucene;

import java.util.List;
import nl.kennisatelier.search.dutch.WordForm;

/// The fields of the index, and how much a word found there weighs.
///
/// Each text is indexed three ways: as written, by the stems of its words, and by the stems of the parts of its
/// compounds. So a word as typed weighs more than another form of it, and that more than a part of a longer word. The
/// text repeats the title, so the title fields only add to it; weights from sections of real Dutch documents with
/// known answers.
enum IndexField {
    TITLE_EXACT("titel_woord", WordForm.EXACT, 0.2f),
    TITLE_STEM("titel_stam", WordForm.STEM, 0.4f),
    /// Title and first words: there a text says what it is about.
    OPENING_STEM("begin_stam", WordForm.STEM, 1.2f),
    TEXT_EXACT("tekst_woord", WordForm.EXACT, 0.6f),
    TEXT_STEM("tekst_stam", WordForm.STEM, 1.0f),
    TEXT_PART("tekst_deel", WordForm.PARTS, 0.6f),
    /// What it belongs to: title of its document, themes, places, programme.
    CONTEXT_STEM("omgeving_stam", WordForm.STEM, 0.35f),
    /// What other places tell of a lesson: apart, so that many records make no word of the lessons less telling.
    REUSED_EXACT("reis_woord", WordForm.EXACT, 0.2f),
    REUSED_STEM("reis_stam", WordForm.STEM, 0.3f),
    /// All that a record of that says itself, looked up only for who asks for records.
    RECORD_EXACT("melding_woord", WordForm.EXACT, 0.6f),
    RECORD_STEM("melding_stam", WordForm.STEM, 1.0f),
    /// Only of English texts, by English stems.
    ENGLISH("engels_stam", WordForm.STEM, 0.9f);

    /// Looked up by the word as typed.
    static final List<IndexField> EXACT = List.of(TITLE_EXACT, TEXT_EXACT);

    /// Looked up by stem.
    static final List<IndexField> STEMS = List.of(TITLE_STEM, OPENING_STEM, TEXT_STEM, TEXT_PART, CONTEXT_STEM);

    /// Stems of whole words, that keep their order.
    static final List<IndexField> WHOLE_STEMS = List.of(TITLE_STEM, TEXT_STEM, CONTEXT_STEM);

    /// Keys that are matched whole.
    static final String ID = "id";

    static final String PATH = "pad";
    static final String DOCUMENT = "document";
    static final String KIND = "soort";
    static final String THEME = "thema";
    static final String NEIGHBOURHOOD = "wijk";
    static final String IS_DOCUMENT = "heel";
    static final String DATE = "datum";
    static final String USED = "gebruikt";
    static final String TRAVELLED = "gereisd";
    /// An abbreviation with what it means, by the one and by the other; and all words that are written in capitals.
    static final String SHORTENED = "afkorting";

    static final String FULL = "voluit";
    static final String CAPITALS = "hoofdletters";
    /// Path and state of a file, so that a restart knows what is indexed.
    static final String FILE_STATE = "stand";

    final String key;

    /// In which its words are written; English has its own analysis.
    final WordForm form;

    final float weight;

    IndexField(String key, WordForm form, float weight) {
        this.key = key;
        this.form = form;
        this.weight = weight;
    }

    /// Whether most records have nothing in it.
    boolean isOfFew() {
        return this == REUSED_EXACT || this == REUSED_STEM;
    }
}
