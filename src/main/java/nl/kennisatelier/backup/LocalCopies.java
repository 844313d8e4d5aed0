package nl.kennisatelier.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kennisatelier.source.DurableFiles;
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
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }

    /// The newest of those with the most workshops: their number never gets less by itself.
    static Optional<Found> best(List<Found> newestFirst) {
        return newestFirst.stream()
                .filter(found -> found.workshops() > 0)
                .reduce((newer, older) -> older.workshops() > newer.workshops() ? older : newer);
    }

    /// What a copy holds; nothing when it is damaged.
    static Optional<Stock> stock(Path zip) {
        try {
            var temporary = Files.createTempDirectory("kennisatelier-copy-");
            try {
                WorkshopsCopy.unzip(zip, temporary);
                return Optional.of(WorkshopsCopy.stock(temporary));
            } finally {
                DurableFiles.delete(temporary);
            }
        } catch (IOException | NewerForm damaged) {
            return Optional.empty();
        }
    }
}
