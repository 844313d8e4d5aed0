package nl.kennisatelier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.ExamplePart;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.words.Words;

/// How complete the examples are, in the words that readers see.
record ExampleLines(Words words) {

    /// A line for each that lacks something, and one for all; none where there are no examples.
    List<String> of(Library library) {
        var lines = new ArrayList<String>();
        var examples = library.documents(Kind.EXAMPLE);
        if (examples.isEmpty()) return lines;
        int known = 0;
        int complete = 0;
        for (var example : examples) {
            int own = ExamplePart.known(example).size();
            known += own;
            if (own == ExamplePart.values().length) complete++;
            else lines.add(words.get("cli.check.example", example.path(), own, lacking(example)));
        }
        lines.add(words.get("cli.check.examples", complete, examples.size(), (double) known / examples.size()));
        return lines;
    }

    private String lacking(Document example) {
        var known = ExamplePart.known(example);
        return Stream.of(ExamplePart.values())
                .filter(part -> !known.contains(part))
                .map(part -> words.get("example." + part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
