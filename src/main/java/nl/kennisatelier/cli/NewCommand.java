package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kennisatelier.circulation.Addition;
import nl.kennisatelier.circulation.Catalogue;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Labels;
import nl.kennisatelier.library.Slug;
import nl.kennisatelier.markdown.NewDocument;
import nl.kennisatelier.source.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `new`: a file to start from, at its place, with the fields of its kind.
@Command
final class NewCommand implements Cli.SubCommand {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "soort")
    private String kind;

    @Parameters(index = "1", paramLabel = "titel")
    private String title;

    @Option(names = "--date", paramLabel = "2021-05-17")
    private Optional<String> date = Optional.empty();

    @Option(names = "--theme", paramLabel = "thema", split = ",")
    private List<String> themes = List.of();

    @Option(names = "--neighbourhood", paramLabel = "wijk", split = ",")
    private List<String> neighbourhoods = List.of();

    @Option(names = "--dry-run")
    private boolean dryRun;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, Setting.CONTENT, Setting.LANGUAGE);
        console.describe(command, "new", "--date", "--theme", "--neighbourhood", "--dry-run");
    }

    @Override
    public Integer call() throws IOException {
        var settings = console.settings(spec);
        if (settings.isEmpty()) return Console.WRONG_USE;
        var made = Kind.ofWord(kind).filter(Kind::isDocument);
        if (made.isEmpty()) return console.wrongUse(spec, "cli.new.kind", kind, kinds());
        if (Slug.of(title).equals("-")) return console.wrongUse(spec, "cli.new.title", title);
        var day = date.flatMap(EventDate::parse);
        if (date.isPresent() && day.isEmpty()) return console.wrongUse(spec, "cli.new.date-wrong", date.get());
        return write(settings.get().path(Setting.CONTENT), made.get(), day);
    }

    private int write(Path content, Kind made, Optional<EventDate> day) throws IOException {
        var now = LocalDate.now(Clock.systemDefaultZone());
        var today = new EventDate(now.getYear(), now.getMonthValue(), now.getDayOfMonth());
        var dated = made.isOfOneDay() ? Optional.of(day.orElse(today)) : day;
        var known = new NewDocument.Known(title.strip(), labels(dated));
        var path = NewDocument.path(made, known, today);
        var before = Catalogue.EMPTY.readAll(new Folder(content), Catalogue.Broken.AS_IT_IS);
        var document = NewDocument.of(made, path, known, before.conventions(), console.words());
        var addition = Addition.of(before, path, document.text());
        return new Adding(console, spec, content, dryRun).add(addition);
    }

    private Labels labels(Optional<EventDate> day) {
        var none = new TreeSet<String>();
        return new Labels(
                new LinkedHashSet<>(themes),
                none,
                none,
                none,
                new TreeSet<>(neighbourhoods),
                none,
                none,
                Optional.empty(),
                day);
    }

    static String kinds() {
        return Arrays.stream(Kind.values())
                .filter(Kind::isDocument)
                .map(kind -> kind.word)
                .collect(Collectors.joining(", "));
    }
}
