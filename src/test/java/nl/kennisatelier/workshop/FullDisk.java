package nl.kennisatelier.workshop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The disk of this machine, that can be full: then every write to it fails as it does on a real one. And it can hang.
public final class FullDisk extends FilePathWrapper {

    static final String SCHEME = "full";
    static final AtomicBoolean FULL = new AtomicBoolean();

    /// Nothing is written until it is down.
    static final AtomicReference<CountDownLatch> HANGS = new AtomicReference<>(new CountDownLatch(0));

    /// From now on H2 finds it under its scheme.
    static void connect() {
        FULL.set(false);
        FilePath.register(new FullDisk());
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
