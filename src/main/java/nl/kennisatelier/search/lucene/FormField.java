package nl.kennisatelier.search.lucene;

import nl.kennisatelier.search.dutch.WordForm;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;

/// A text that was cut into words before, indexed in one of its forms.
final class FormField extends org.apache.lucene.document.Field {

    /// Without how long it is: few records have such a field, and looking up each of them costs more than the words do.
    private static final FieldType WITHOUT_LENGTH = withoutLength();

    private final CutText text;
    private final WordForm form;

    FormField(IndexField field, CutText text) {
        super(field.key, field.isOfFew() ? WITHOUT_LENGTH : TextField.TYPE_NOT_STORED);
        this.text = text;
        this.form = field.form;
    }

    private static FieldType withoutLength() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    @Override
    public TokenStream tokenStream(Analyzer unused, TokenStream reuse) {
        return text.in(form, reuse);
    }
}
