package nl.kennisatelier.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The disk of this machine, that can be full: then every write to it fails as it does on a real one. And it can hang.
public final class FullDisk extends FilePathWrapper {

    private static final String SCHEME = "full";
    private static final AtomicBoolean FULL = new AtomicBoolean();

    /// Nothing is written until it is down.
    private static final AtomicReference<CountDownLatch> HANGS = new AtomicReference<>(new CountDownLatch(0));

    /// A store on it.
    public static H2Store open(Path folder) throws IOException {
        return open(folder, Timeouts.usual());
    }

    /// A store that waits half a second for this disk, and no longer.
    public static H2Store openImpatiently(Path folder) throws IOException {
        return open(folder, new Timeouts(500, 5_000));
    }

    private static H2Store open(Path folder, Timeouts timeouts) throws IOException {
        FULL.set(false);
        FilePath.register(new FullDisk());
        return H2Store.open(folder, SCHEME, () -> Long.MAX_VALUE, timeouts);
    }

    /// A store on the disk of this machine, which is told how much room that has.
    ///
    /// @param room in bytes
    public static H2Store withRoom(Path folder, LongSupplier room) throws IOException {
        return H2Store.open(folder, "file", room, Timeouts.usual());
    }

    public static void fill(boolean full) {
        FULL.set(full);
    }

    public static void hang(CountDownLatch until) {
        HANGS.set(until);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (FULL.get()) throw new IOException("No space left on device");
            try {
                HANGS.get().await();
            } catch (InterruptedException stop) {
                throw new InterruptedIOException();
            }
            return base.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
