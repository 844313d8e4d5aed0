package nl.kennisatelier.markdown;

import org.commonmark.node.CustomNode;

/// The number in a text that leads to a note below it.
final class Note extends CustomNode {

    private final int number;
    private final int time;

    /// @param number of the note, from 1
    /// @param time how often the note was named until here, from 1
    Note(int number, int time) {
        this.number = number;
        this.time = time;
    }

    int number() {
        return number;
    }

    /// Where the note stands.
    String place() {
        return Notes.PLACE + number;
    }

    /// Where the number stands: what the note leads back to.
    String back() {
        return place() + "-" + (time == 1 ? "hier" : time);
    }
}
