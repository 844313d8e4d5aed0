package nl.kennisatelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import nl.kennisatelier.backup.Checkup;
import nl.kennisatelier.backup.Trouble;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// `doctor`.
@Command
final class DoctorCommand extends BackupCommand {

    DoctorCommand(Console console) {
        super(console);
    }

    @Override
    public void addFlags(CommandSpec command) {
        console.addFlags(command, PartCommand.OF_A_SITE);
        for (var setting : IssuerOfSite.SETTINGS) console.addFlag(command, setting);
    }

    @Override
    int run(Settings settings) throws IOException {
        var data = settings.path(Setting.DATA);
        var absent = Files.isDirectory(data) ? absent(settings) : Optional.<String>empty();
        if (absent.isPresent()) return wrongRepository(absent.get(), settings);
        if (settings.isDatabaseUnnamed()) return console.wrongUse(spec, "cli.database.unnamed", data);
        var instead = OtherBranch.instead(settings, KnownFolder.lookedAt(data));
        if (instead.isPresent()) {
            var named = RepositorySupply.folder(settings);
            return console.wrongUse(spec, "cli.branch.absent", settings.get(Setting.BRANCH), named, instead.get());
        }
        var checkup = new Checkup(data, Clock.systemUTC(), settings.database());
        var troubles = checkup.all();
        var advices = new HashMap<String, PartAdvice>(); // Each finds out once what there is.
        for (var trouble : troubles) {
            var advice = advices.computeIfAbsent(
                    repository(trouble),
                    name -> Remedies.advice(console.words(), settings, KnownFolder.lookedAt(data), name));
            say("cli.doctor.one", sentence(trouble), cure(trouble, data, advice, checkup));
            quote(trouble);
        }
        boolean isReached = isIssuerReached(settings);
        boolean isWell = troubles.isEmpty() && isReached;
        if (isWell) say("cli.doctor.good", data);
        return isWell ? Console.FINE : Console.PROBLEMS;
    }

    /// The one by whose accounts editors come in, where there is one.
    private boolean isIssuerReached(Settings settings) {
        var trouble = IssuerOfSite.trouble(settings);
        trouble.ifPresent(why -> say(
                "cli.doctor.one",
                console.words().get("cli.doctor.issuer", why),
                console.words().get("cli.doctor.issuer.cure")));
        return trouble.isEmpty();
    }

    /// The one that it is about, or else the usual one.
    private static String repository(Trouble trouble) {
        var isOfTexts = trouble.part().filter(kind -> kind.part() == Part.TEXTS).isPresent();
        return isOfTexts ? about(trouble) : PartAdvice.USUAL_REPOSITORY;
    }

    private static String about(Trouble trouble) {
        return trouble.about().isEmpty() ? "" : trouble.about().getFirst();
    }

    /// As the site itself says it, of what it says something of.
    private String cure(Trouble trouble, Path data, PartAdvice advice, Checkup checkup) throws IOException {
        var part = trouble.part();
        if (part.isPresent()) return advice.cure(new PartTrouble(part.get(), about(trouble)));
        var best = checkup.bestCopy().map(PartAdvice::typed).orElse("");
        var folder = PartAdvice.typed(PartAdvice.absolute(data));
        return console.words()
                .get("backup.cure." + trouble.kind(), advice.data(), advice.copy(Part.TEXTS), best, folder);
    }
}
