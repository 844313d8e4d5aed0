package nl.kennisatelier.search.lucene;

import nl.kennisatelier.search.dutch.WordForm;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.TextField;

/// A text that was cut into words before, indexed in one of its forms.
final class FormField extends org.apache.lucene.document.Field {

    private final CutText text;
    private final WordForm form;

    FormField(IndexField field, CutText text) {
        super(field.key, TextField.TYPE_NOT_STORED);
        this.text = text;
        this.form = field.form;
    }

    @Override
    public TokenStream tokenStream(Analyzer unused, TokenStream reuse) {
        return text.in(form, reuse);
    }
}
