package nl.kennisatelier.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.source.Content;
import nl.kennisatelier.source.Folder;

/// A real folder that remembers which files were read, and makes it easy to change them.
final class CountingContent implements Content {

    private final Path root;
    private final Folder folder;
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    CountingContent(Path root) {
        this.root = root;
        this.folder = new Folder(root);
    }

    @Override
    public Set<String> paths() throws IOException {
        return folder.paths();
    }

    @Override
    public byte[] read(String path) throws IOException {
        read.add(path);
        return folder.read(path);
    }

    /// What was read since the last time this was asked, by name.
    List<String> takeRead() {
        var taken = read.stream().sorted().toList();
        read.clear();
        return taken;
    }

    void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
    }

    /// Four files that are in order.
    CountingContent filled() throws IOException {
        write("taxonomie/themas.yaml", "- {id: groen, label: Groen}\n- {id: warmte, label: Warmte}\n");
        write("verslagen/2021/avond.md", report("Avond", "groen", "Begin klein bij de vijver."));
        write("verslagen/2022/ochtend.md", report("Ochtend", "warmte", "Vraag het aan de loodgieter."));
        write("notitie.md", "# Notitie\n\nOver een fietspad.\n");
        return this;
    }

    static String report(String title, String theme, String tip) {
        return """
                ---
                titel: %s
                datum: 2021-05-17
                samenvatting: Kort.
                themas: [%s]
                ---
                ## Tips
                - %s ^tip
                """.formatted(title, theme, tip);
    }
}
