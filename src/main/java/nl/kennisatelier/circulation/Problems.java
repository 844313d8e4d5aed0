package nl.kennisatelier.circulation;

import java.util.List;
import nl.kennisatelier.source.Problem;

/// Everything that is wrong with what was read. The numbers are asked for often, the list only by who wants to mend.
public interface Problems {

    Problems NONE = new Problems() {

        @Override
        public long errors() {
            return 0;
        }

        @Override
        public long warnings() {
            return 0;
        }

        @Override
        public List<Problem> all() {
            return List.of();
        }
    };

    long errors();

    long warnings();

    /// By place.
    List<Problem> all();
}
