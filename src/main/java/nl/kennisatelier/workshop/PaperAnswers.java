package nl.kennisatelier.workshop;

import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.store.Store;

/// What came in on paper: answers that are typed over, and photos of what hung there. A photo belongs to an answer of
/// which the words say what it shows; that answer is seen by who leads, until they show it to the hall, and the photo
/// by nobody else. It is gone with its answer.
public final class PaperAnswers {

    /// Photos of one workshop.
    public static final int PHOTOS_MAX = 30;

    private final Store store;
    private final LiveBoards boards;
    private final AnswerIntake intake;

    PaperAnswers(Store store, LiveBoards boards, AnswerIntake intake) {
        this.store = store;
        this.boards = boards;
        this.intake = intake;
    }

    /// @param width and height in pixels
    public record Size(int width, int height) {}

    /// A photo, with nothing in it but what is to be seen.
    ///
    /// @param bytes at most [#BYTES_MAX]
    public record Photo(byte[] bytes, Size size) {

        public static final int BYTES_MAX = 1_000_000;

        public Photo {
            if (bytes.length > BYTES_MAX) throw new IllegalArgumentException("photo: " + bytes.length);
        }
    }

    /// Keeps an answer.
    ///
    /// @param role slug, or empty
    /// @param table that it came from, or 0
    /// @param clientKey made by whoever sends it: the same key twice is the same answer once
    public Receipt take(String id, int question, String text, String role, int table, String clientKey) {
        return ringing(id, handle -> intake.onPaper(handle, id, question, text, role, table, clientKey));
    }

    /// Keeps a photo, at an open question.
    ///
    /// @param described what it shows: the answer that it belongs to
    public Receipt take(String id, int question, String described, Photo photo, int table, String clientKey) {
        return ringing(id, handle -> {
            var receipt = intake.ofPhoto(handle, id, question, described, table, clientKey);
            if (receipt instanceof Receipt.Yes(var number, var again) && !again)
                PhotoTables.insert(handle, id, number, photo);
            return receipt;
        });
    }

    private Receipt ringing(String id, Store.Task<Receipt> task) {
        var receipt = store.keep(task);
        boards.ring(id);
        return receipt;
    }

    /// How large each photo is, by the number of its answer.
    public Map<Long, Size> photos(String id) {
        return store.read(handle -> PhotoTables.sizes(handle, id));
    }

    /// The bytes of a photo, as they were kept.
    ///
    /// @param answer as somebody sent it: anything at all
    public Optional<byte[]> photo(String id, long answer) {
        return store.read(handle -> PhotoTables.picture(handle, id, answer));
    }
}
