package nl.kennisatelier.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.kennisatelier.source.Sha256;

/// An inventory as lines of text: a word, a tab, and what it says. The last line is a checksum of those above it.
final class InventoryText {

    private static final String ABOUT =
            "# Wat deze map bevat. Kennisatelier houdt dit bij, en begint niet opnieuw waar iets weg is.";

    private static final String CHECK = "controle\t";

    private static final Pattern ONLINE = Pattern.compile("online\t([^\t]+)\t([0-9a-f]{40})");
    private static final Pattern LIST = Pattern.compile("lijst\t([^\t]+)\t(\\d{1,9})");

    /// As programs of before told of one of the lists, and of no other.
    private static final String PREVIEWS = "voorbeelden.tsv";

    private static final Pattern LINE = Pattern.compile("([a-z]+)\t([0-9a-f]{1,64})");

    private InventoryText() {}

    static String write(Inventory inventory) {
        var lines = new StringBuilder(ABOUT).append('\n');
        line(lines, "formaat", Inventory.FORMAT);
        line(lines, "map", inventory.id());
        inventory.workshops().ifPresent(held -> {
            line(lines, "workshops", held.workshops());
            line(lines, "antwoorden", held.answers());
            line(lines, "sets", held.sets());
            line(lines, "wijzigingen", held.changes());
        });
        new TreeMap<>(inventory.online()).forEach((branch, commit) -> line(lines, "online\t" + branch, commit));
        line(lines, "redacteuren", inventory.editors());
        line(lines, "ingetrokken", inventory.list(PREVIEWS));
        new TreeMap<>(inventory.lists()).forEach((list, count) -> line(lines, "lijst\t" + list, count));
        if (!inventory.secret().isEmpty()) line(lines, "geheim", inventory.secret());
        if (inventory.inDatabase()) line(lines, "database", 1);
        if (inventory.letters() > 0) line(lines, "brieven", inventory.letters());
        return lines + CHECK + Sha256.hex(lines.toString()) + "\n";
    }

    private static void line(StringBuilder lines, String word, Object says) {
        lines.append(word).append('\t').append(says).append('\n');
    }

    /// Nothing when a byte of it is not as it was written.
    static Optional<Inventory> read(String text) {
        int end = text.lastIndexOf(CHECK);
        if (end < 0 || !text.substring(end).equals(CHECK + Sha256.hex(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        return Optional.of(read(text.substring(0, end).lines().toList()));
    }

    /// The format of the program that wrote a text, also when that is newer than ours; 0 when it says none.
    static int format(String text) {
        var said =
                text.lines().filter(line -> line.matches("formaat\t\\d{1,6}")).findFirst();
        return said.map(line -> Integer.parseInt(line.substring("formaat\t".length())))
                .orElse(0);
    }

    private static Inventory read(List<String> lines) {
        var said = new TreeMap<String, String>();
        var online = new TreeMap<String, String>();
        var lists = new TreeMap<String, Integer>();
        for (var line : lines) {
            var branch = ONLINE.matcher(line);
            var list = LIST.matcher(line);
            var plain = LINE.matcher(line);
            if (branch.matches()) online.put(branch.group(1), branch.group(2));
            else if (list.matches()) lists.put(list.group(1), Integer.parseInt(list.group(2)));
            else if (plain.matches()) said.put(plain.group(1), plain.group(2));
        }
        if (number(said, "ingetrokken") > 0) lists.putIfAbsent(PREVIEWS, (int) number(said, "ingetrokken"));
        return new Inventory(
                said.getOrDefault("map", ""),
                said.containsKey("workshops")
                        ? Optional.of(new Held(
                                number(said, "workshops"),
                                number(said, "antwoorden"),
                                number(said, "sets"),
                                number(said, "wijzigingen")))
                        : Optional.empty(),
                online,
                (int) number(said, "redacteuren"),
                said.getOrDefault("geheim", ""),
                lists,
                (int) number(said, "brieven"),
                said.containsKey("database"));
    }

    private static long number(Map<String, String> said, String word) {
        return Long.parseLong(said.getOrDefault(word, "0"));
    }
}
