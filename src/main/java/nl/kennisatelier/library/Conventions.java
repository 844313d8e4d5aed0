package nl.kennisatelier.library;

/// What holds for a whole content folder, and is read before anything else.
public record Conventions(Atelier atelier, Taxonomy taxonomy, Vocabulary vocabulary, KeyFigures figures) {

    public static final Conventions NONE =
            new Conventions(Atelier.DEFAULT, Taxonomy.EMPTY, Vocabulary.EMPTY, KeyFigures.NONE);
}
