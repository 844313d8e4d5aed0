package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kennisatelier.source.DurableFiles;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.store.StoreFile;
import nl.kennisatelier.workshop.FallenDue;
import nl.kennisatelier.workshop.Stock;
import nl.kennisatelier.workshop.WipedAnswers;

/// The copies of the file with workshops that its server makes beside it, in generations. What is deleted from the
/// file is deleted from all of them in the same round: a copy that has something of it is written anew without it.
public final class CopyRounds {

    private final Store store;
    private final Path folder;
    private final Clock clock;
    private final Generations generations;

    /// Known of each file since it was last looked through.
    private final Map<Path, Stock> stocks = new HashMap<>();

    /// What was wiped from each file since then.
    private final Map<Path, WipedAnswers> wipings = new HashMap<>();

    /// @param folder that the store is in
    public CopyRounds(Store store, Path folder, Clock clock, Generations generations) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.generations = generations;
    }

    /// Deletes what fell due from all there are, makes one more, looks through it, and lets go what is past. To be
    /// called every hour.
    ///
    /// @return that there is nothing more to do
    /// @throws IOException when something of it did not work; the rest was done
    public synchronized boolean round() throws IOException {
        var gone = FallenDue.gone(store);
        var wiped = WipedAnswers.of(store);
        var trouble = settle(gone, wiped);
        make(wiped);
        for (var copy : generations.past(copies(), clock.instant())) forget(copy.file());
        tell(gone, wiped);
        if (trouble.isPresent()) throw trouble.get();
        return false;
    }

    /// To who puts one back that was kept elsewhere; what was wiped while we did this stands there already.
    private void tell(Set<String> gone, WipedAnswers wiped) throws IOException {
        WipedAnswers.update(
                folder.resolve(WipedAnswers.FILE), told -> told.plus(wiped).without(gone));
    }

    private void make(WipedAnswers wiped) throws IOException {
        deleteUnfinished();
        var made = folder.resolve(Stamp.name("kopie-", clock.instant(), ".zip"));
        store.copy(made);
        OwnFiles.keep(made);
        wipings.put(made, wiped);
        try {
            stocks.put(made, write(made, CopyRounds::scrubbed));
        } catch (IOException | NewerForm unreadable) {
            Files.delete(made);
            throw new IOException("the copy that was made cannot be read back", unreadable);
        }
    }

    /// What was wiped since the file was last written anew stands in its copy as well.
    private static WorkshopsCopy.Settled scrubbed(Path folder) throws IOException {
        boolean changed = WorkshopsCopy.scrub(folder);
        return new WorkshopsCopy.Settled(WorkshopsCopy.stock(folder), List.of(), changed);
    }

    /// Makes a file that nobody has open, and that is of no more use, one of its own copies: what is in it leaves in
    /// time,
    /// as from them.
    ///
    /// @param folder with the file
    /// @return the copy
    public static Path retire(Path folder, Clock clock) throws IOException {
        var file = folder.resolve(StoreFile.NAME);
        var copy = folder.resolve(Stamp.name("kopie-", clock.instant(), ".zip"));
        var made = copy.resolveSibling(KeptFolder.name(copy) + ".nieuw");
        zip(file, made);
        OwnFiles.sync(made);
        Files.move(made, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(file);
        OwnFiles.sync(folder);
        return copy;
    }

    /// What a copy left that was broken off.
    private void deleteUnfinished() throws IOException {
        try (var left = Files.newDirectoryStream(folder, "kopie-*.zip.nieuw")) {
            for (var file : left) Files.deleteIfExists(file);
        }
    }

    private Optional<Stock> look(Path zip) {
        var stock = LocalCopies.stock(zip);
        stock.ifPresent(found -> stocks.put(zip, found));
        return stock;
    }

    private void forget(Path zip) throws IOException {
        stocks.remove(zip);
        wipings.remove(zip);
        Files.deleteIfExists(zip);
    }

    /// Those that can be read. One that cannot is nothing to anybody, and what is in it may be due: it goes with the
    /// oldest.
    private List<Generations.Copy> copies() throws IOException {
        var copies = new ArrayList<Generations.Copy>();
        for (var zip : LocalCopies.newestFirst(folder)) {
            var stock = Optional.ofNullable(stocks.get(zip)).or(() -> look(zip));
            var made = Stamp.of(zip);
            if (stock.isPresent()) copies.add(new Generations.Copy(zip, made, stock.get(), Set.of()));
            else if (generations.isOlderThanAll(made, clock.instant())) forget(zip);
        }
        return copies;
    }

    /// One that cannot be written anew keeps no other waiting.
    private Optional<IOException> settle(Set<String> gone, WipedAnswers wiped) throws IOException {
        Optional<IOException> trouble = Optional.empty();
        for (var copy : copies()) {
            var its = wiped.in(copy.stock().due().keySet());
            var more = its.minus(wipings.getOrDefault(copy.file(), WipedAnswers.NONE));
            if (copy.stock().overdue(clock.instant(), gone).isEmpty() && more.isEmpty()) continue;
            try {
                stocks.put(
                        copy.file(), write(copy.file(), unpacked -> WorkshopsCopy.settle(unpacked, clock, gone, more)));
                wipings.put(copy.file(), its);
            } catch (IOException failed) {
                trouble = Optional.of(failed);
            }
        }
        return trouble;
    }

    /// What is done to a copy that is unpacked.
    private interface Change {
        WorkshopsCopy.Settled in(Path folder) throws IOException;
    }

    /// Writes a copy anew when there was something to change. It is as old as it was.
    private Stock write(Path copy, Change change) throws IOException {
        var temporary = OwnFiles.folder(folder.resolve(".nieuwe-kopie"));
        try {
            DurableFiles.delete(temporary.resolve(StoreFile.NAME));
            WorkshopsCopy.unzip(copy, temporary);
            var settled = change.in(temporary);
            if (!settled.changed()) return settled.stock();
            var zip = temporary.resolve("kopie.zip");
            zip(temporary.resolve(StoreFile.NAME), zip);
            Files.setLastModifiedTime(zip, FileTime.from(Stamp.of(copy)));
            OwnFiles.sync(zip);
            Files.move(zip, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return settled.stock();
        } finally {
            DurableFiles.delete(temporary);
        }
    }

    private static void zip(Path file, Path to) throws IOException {
        Files.deleteIfExists(to);
        try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
            out.putNextEntry(new ZipEntry(StoreFile.NAME));
            Files.copy(file, out);
        }
        OwnFiles.keep(to);
    }
}
