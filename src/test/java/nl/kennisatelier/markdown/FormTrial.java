package nl.kennisatelier.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.markdown.TextField.Type;
import nl.kennisatelier.source.SourceFile;

/// One text, of which each field is changed in turn.
record FormTrial(String path, String text, Library library) {

    private static final List<String> WORDS = List.of(
            "Groen",
            "ja",
            "Een: twee",
            "#los",
            "'tja'",
            "\"zo\"",
            "🌱 blad",
            "007",
            "- streep",
            "a, b",
            "* ster",
            "C:\\x");

    /// How it went: fields that were changed, and those that are left to their writer.
    record Went(int changed, int byHand, int whole) {
        Went and(Went other) {
            return new Went(changed + other.changed, byHand + other.byHand, whole + other.whole);
        }
    }

    /// By hand, over whole folders of other people's texts: every field of every text.
    public static void main(String[] folders) throws IOException {
        for (var folder : folders) {
            var went = new Went(0, 0, 0);
            int texts = 0;
            try (var files = Files.walk(Path.of(folder))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".md")).toList()) {
                    var text = SourceFile.decode("", Files.readAllBytes(file))
                            .value()
                            .text();
                    went = went.and(of(
                                    "verslagen/" + texts++ + ".md",
                                    text,
                                    Library.empty(nl.kennisatelier.library.Conventions.NONE))
                            .run(new Random(3), 99));
                }
            }
            System.out.println(folder + ": " + texts + " texts, " + went);
        }
    }

    static FormTrial of(String path, String text, Library library) {
        return new FormTrial(
                path,
                SourceFile.decode(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .value()
                        .text(),
                library);
    }

    /// @param changes how many of its fields are changed, each on its own
    Went run(Random random, int changes) {
        var form = TextForm.of(text, TextForm.kindOf(path), library, "nl");
        if (form.isEmpty()) return new Went(0, 0, 1);
        assertEquals(text, form.get().head() + form.get().body(), path);
        var fields = new ArrayList<>(form.get().fields());
        var same = new HashMap<String, List<FormItem>>();
        fields.stream().filter(field -> !field.isByHand()).forEach(field -> same.put(field.word(), field.values()));
        var unchanged = form.get().with(same, form.get().body());
        assertEquals(text, unchanged.text(), path);
        assertEquals(List.of(), unchanged.refused(), path);
        var went = new Went(0, 0, 0);
        Collections.shuffle(fields, random);
        for (var field : fields.subList(0, Math.min(changes, fields.size())))
            went = went.and(change(form.get(), field, random));
        return went;
    }

    private Went change(TextForm form, TextField field, Random random) {
        var wanted = other(field, random);
        var changed = form.with(Map.of(field.word(), wanted), form.body());
        var place = path + " " + field.word() + " " + wanted + "\n" + changed.text();
        if (!changed.refused().isEmpty()) {
            assertEquals(text, changed.text(), place);
            return new Went(0, 1, 0);
        }
        assertTrue(!field.isByHand(), place);
        assertOthersStay(form, field, changed.text(), place);
        var again = TextForm.of(changed.text(), TextForm.kindOf(path), library, "nl")
                .orElseThrow();
        assertEquals(
                changed.text(),
                again.with(Map.of(field.word(), wanted), again.body()).text(),
                place);
        assertEquals(form.body(), again.body(), place);
        return new Went(1, 0, 0);
    }

    /// Every line that is none of the field's own stands there still, in its order.
    private void assertOthersStay(TextForm form, TextField field, String changed, String place) {
        var own = new HashSet<>(field.lines());
        var after = new ArrayList<>(changed.lines().toList());
        int line = 0;
        int from = 0;
        for (var before : text.lines().toList()) {
            line++;
            if (own.contains(line)) continue;
            int found = after.subList(from, after.size()).indexOf(before);
            assertTrue(found >= 0, before + "\nis gone from " + place);
            from += found + 1;
        }
        var now = TextForm.of(changed, TextForm.kindOf(path), library, "nl").orElseThrow();
        assertEquals(held(form, field), held(now, field), place);
    }

    private static Map<String, List<FormItem>> held(TextForm form, TextField without) {
        var held = new HashMap<String, List<FormItem>>();
        form.fields().forEach(field -> held.put(field.name(), field.values()));
        held.remove(without.name());
        return held;
    }

    private static List<FormItem> other(TextField field, Random random) {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        var items = new ArrayList<>(field.values());
        int turn = random.nextInt(4);
        if (turn == 0 && !items.isEmpty() && field.type() != Type.ROWS) return List.of();
        switch (field.type()) {
            case ROWS -> {
                if (turn == 1 && !items.isEmpty()) items.set(0, row(items.getFirst(), field, word));
                else items.add(row(new FormItem(Map.of()), field, word));
            }
            case ROW -> items = new ArrayList<>(List.of(row(new FormItem(Map.of()), field, word)));
            case CHOICES, TREE, LINES -> {
                if (turn == 1 && items.size() > 1) items.remove(random.nextInt(items.size()));
                else items.add(FormItem.of(option(field, random).orElse(word.replace(",", ""))));
            }
            case CHOICE, LINE, LONG, NUMBER, DATE, TIME, URL ->
                items = new ArrayList<>(
                        List.of(FormItem.of(option(field, random).orElse(word))));
        }
        return items;
    }

    private static Optional<String> option(TextField field, Random random) {
        var options = field.options();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(options.get(random.nextInt(options.size())).value());
    }

    private static FormItem row(FormItem before, TextField field, String word) {
        var parts = new LinkedHashMap<>(before.parts());
        parts.put(field.parts().getLast(), word);
        return new FormItem(parts);
    }
}
