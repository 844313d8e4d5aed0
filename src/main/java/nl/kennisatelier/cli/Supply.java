package nl.kennisatelier.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.web.kit.site.SiteServices;

/// Where the content of a running site comes from: a folder, a repository of its own, or a forge.
interface Supply extends AutoCloseable {

    /// What the site shows.
    SiteServices services();

    /// The door of git, for who can push here.
    Optional<HttpServlet> git();

    /// Puts the first edition online, and every later one as it comes.
    void start() throws IOException;

    /// @param origin where the site is found
    /// @return a sentence for who just started it and has something to do; or empty
    String advice(String origin) throws IOException;

    /// What is wrong with the texts and with what belongs to them.
    default List<PartTrouble> troubles() {
        return List.of();
    }

    /// Sees to it that the next start knows what is online now; to be called every few seconds.
    default void remember() {}

    /// What is to be done every hour, beside what the house does by itself.
    default List<Duty> duties() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
