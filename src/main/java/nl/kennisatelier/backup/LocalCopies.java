package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.store.NewerForm;
import nl.kennisatelier.workshop.Stock;

/// The copies of the file with workshops that stand beside it.
final class LocalCopies {

    private LocalCopies() {}

    /// @param stock nothing when it is damaged
    record Found(Path file, Optional<Stock> stock) {

        int workshops() {
            return stock.map(Stock::workshops).orElse(0);
        }

        Worth worth(Instant now) {
            return Worth.of(stock.orElse(Stock.NONE), Stamp.of(file), now);
        }
    }

    /// All of them looked through, the newest first.
    static List<Found> all(Path workshops) throws IOException {
        return newestFirst(workshops).stream()
                .map(zip -> new Found(zip, stock(zip)))
                .toList();
    }

    static List<Path> newestFirst(Path workshops) throws IOException {
        if (!Files.isDirectory(workshops)) return List.of();
        try (Stream<Path> all = Files.list(workshops)) {
            return all.filter(file -> KeptFolder.name(file).matches("kopie.*\\.zip"))
                    .sorted(Comparator.comparing(Stamp::of).reversed())
                    .toList();
        }
    }

    /// The one that is worth most.
    static Optional<Found> best(List<Found> copies, Instant now) {
        return copies.stream()
                .filter(found -> found.workshops() > 0)
                .max(Comparator.comparing(found -> found.worth(now)));
    }

    /// Those that can be read, the one that is worth most first.
    static List<Path> bestFirst(Path workshops, Instant now) throws IOException {
        return all(workshops).stream()
                .filter(found -> found.stock().isPresent())
                .sorted(Comparator.comparing((Found found) -> found.worth(now)).reversed())
                .map(Found::file)
                .toList();
    }

    /// What a copy holds; nothing when it is damaged.
    static Optional<Stock> stock(Path zip) {
        try (var room = Workroom.open()) {
            WorkshopsCopy.unzip(zip, room.folder());
            return Optional.of(WorkshopsCopy.stock(room.folder()));
        } catch (IOException | NewerForm damaged) {
            return Optional.empty();
        }
    }
}
