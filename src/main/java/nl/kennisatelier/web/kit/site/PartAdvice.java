package nl.kennisatelier.web.kit.site;

import java.nio.file.Path;
import java.util.Optional;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.words.Words;

/// What is said of a part of the site that is in trouble, and what mends it: the one place that the log, health, the
/// page of editors and `doctor` have it from.
///
/// @param data what a command is told of the data folder, ready to be typed
/// @param texts the same, for a command about texts
/// @param copy what is to be put back
public record PartAdvice(Words words, String data, String texts, String copy) {

    private static final String USUAL_REPOSITORY = "content.git";
    private static final String USUAL_BRANCH = "main";

    /// For whom the folders of the machine are no business.
    public static PartAdvice inGeneral(Words words) {
        var data = "--data " + words.get("part.advice.folder");
        return new PartAdvice(words, data, data, words.get("part.advice.copy"));
    }

    /// For the operator, as it can be typed.
    ///
    /// @param copy the newest, where one is known
    public static PartAdvice of(Words words, Path data, Optional<Path> copy) {
        var folder = "--data " + typed(data);
        return new PartAdvice(words, folder, folder, copy.map(PartAdvice::typed).orElse(words.get("part.advice.copy")));
    }

    /// @param repository the name of its folder in the data folder
    public PartAdvice withTexts(String repository, String branch) {
        var which = repository.equals(USUAL_REPOSITORY) ? "" : " --repository " + repository;
        return new PartAdvice(
                words, data, data + which + (branch.equals(USUAL_BRANCH) ? "" : " --branch " + branch), copy);
    }

    public String what(PartTrouble.Kind kind) {
        return words.get("part." + kind + ".what");
    }

    public String cure(PartTrouble.Kind kind) {
        return words.get("part." + kind + ".cure", data, texts, copy);
    }

    /// As a shell reads it back.
    public static String typed(Path path) {
        var plain = path.toString();
        return plain.matches("[\\w./:@%+,=-]+") ? plain : "'" + plain.replace("'", "'\\''") + "'";
    }
}
