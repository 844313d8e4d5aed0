package nl.kennisatelier.search.dutch;

import java.util.List;

/// What is indexed of one word.
public record WordForms(List<String> exact, List<String> stem, List<String> parts) {

    public List<String> in(WordForm form) {
        return switch (form) {
            case EXACT -> exact;
            case STEM -> stem;
            case PARTS -> parts;
        };
    }
}
