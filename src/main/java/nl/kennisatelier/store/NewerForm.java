package nl.kennisatelier.store;

/// The tables were changed by a newer program than this one, which would not know what they mean. Nothing was touched.
public final class NewerForm extends RuntimeException {

    NewerForm() {
        super("a newer version of this program made the file with the workshops: use that version, or restore a copy"
                + " from before");
    }
}
