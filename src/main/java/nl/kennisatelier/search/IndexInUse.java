package nl.kennisatelier.search;

import java.io.IOException;

/// Another process works with this data folder; two would spoil each other's index.
public final class IndexInUse extends IOException {

    public IndexInUse(Throwable cause) {
        super("the index is in use by another process", cause);
    }
}
