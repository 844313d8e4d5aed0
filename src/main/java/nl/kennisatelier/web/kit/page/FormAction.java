package nl.kennisatelier.web.kit.page;

import java.util.Optional;
import java.util.stream.Stream;

/// What the buttons of a form ask for, each in a word that goes over the line. Every wing has an enum of them, and its
/// templates and routes know no other.
public interface FormAction {

    /// The field that a button stands in.
    String FIELD = "doe";

    String word();

    /// Nothing for a word that no button has.
    static <A extends FormAction> Optional<A> of(A[] all, String word) {
        return Stream.of(all).filter(action -> action.word().equals(word)).findFirst();
    }
}
