package nl.kennisatelier.cli;

import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.source.Problem;
import nl.kennisatelier.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operator reads of each change.
record EditionLog(Words words) {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    void published(Edition edition) {
        var problems = edition.changed().isEmpty()
                ? edition.problems().all().stream().filter(Problem::isError)
                : edition.problems().of(edition.changed()).stream();
        problems.map(words::line).forEach(LOG::warn);
        LOG.info(
                "{} files, {} entries, {} errors, online in {} ms",
                edition.files(),
                edition.library().entries().size(),
                edition.problems().errors(),
                edition.took().toMillis());
    }

    void refused(java.util.List<String> lines) {
        lines.forEach(LOG::warn);
    }

    void failed(Exception failure) {
        LOG.error("The change could not be put online; what was online stays.", failure);
    }
}
