package nl.kennisatelier.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Tables, for whoever owns some. Every method can throw [Unavailable], when the disk is full or failing; the next call
/// tries anew.
public interface Store extends AutoCloseable {

    /// What somebody does with a connection, which is theirs only as long as it lasts: seconds at most.
    interface Task<T> {
        T with(Handle handle);
    }

    /// Changes something, all or nothing, and returns when it is on disk.
    <T> T keep(Task<T> task);

    /// Changes something, all or nothing; on disk within a second.
    <T> T change(Task<T> task);

    /// Asks for something that is as it was at one moment, as far as one question goes.
    <T> T read(Task<T> task);

    /// What was deleted is gone for whoever looks into the files, too: until then it stands there. All others wait
    /// meanwhile: under a second for 20,000 answers.
    void erase();

    /// Makes a copy that is as it was at one moment, while others go on: a zip with the file [StoreFile#NAME] in it,
    /// whatever the tables are in. Unpacked beside nothing else it can be opened.
    ///
    /// @param zip is replaced once the new one is whole
    /// @throws IOException when it cannot be written
    void copy(Path zip) throws IOException;

    /// Why nothing can be read or kept, when that will stay so until somebody outside does something. Tries anew
    /// whether it still is.
    Optional<Shut> shut();

    /// Nobody is busy: makes itself smaller when it has grown.
    void shrink();

    /// Whether questions are answered: says nothing, or throws.
    default void probe() {
        read(handle -> handle.execute("select 1"));
    }

    /// How often it failed and was opened anew. What was seen before, and was not kept yet, may not be there any more.
    long failures();

    boolean isClosed();

    /// Lets who is in the middle of something finish it. What was kept is there for who opens it next.
    @Override
    void close();
}
