package nl.kennisatelier.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// The machine as JGit may see it: without the settings that somebody made there for their own git.
///
/// A setting of the machine (another merge driver, a proxy, `core.autocrlf`) must not change what is published, and
/// JGit looks for those settings by starting a `git` process. JGit keeps this in a static field of its own, so it is
/// set before any repository is opened, always to the same: nothing in this program depends on who does it first.
final class PlainSystemReader extends SystemReader.Delegate {

    private PlainSystemReader(SystemReader actual) {
        super(actual);
    }

    static synchronized void keepQuiet() {
        if (SystemReader.getInstance() instanceof PlainSystemReader) return;
        SystemReader.setInstance(new PlainSystemReader(SystemReader.getInstance()));
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /// Settings that stand in no file.
    private static final class Nothing extends FileBasedConfig {

        private Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        /// JGit measures how exact the clock of a disk is, for seconds and with files of its own between ours. It
        /// is told to trust no disk within two seconds.
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            if (section.equals("filesystem")) return unit.convert(2, TimeUnit.SECONDS);
            return super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
