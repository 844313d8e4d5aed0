package nl.kennisatelier.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Workshops;

/// What the operator is shown of this server, beside what the site itself knows.
///
/// @param words of the operator
/// @param advice on what mends a part
/// @param duties that are done time and again, the copies elsewhere among them when there are any
/// @param troubles of the parts, now
record Lookout(
        Words words,
        PartAdvice advice,
        ClosedFolder folder,
        Store store,
        Workshops workshops,
        List<Duty> duties,
        Supplier<List<PartTrouble>> troubles) {

    List<Supplier<HealthCheck>> health() {
        var checks = new Checks(words);
        return Stream.of(
                        Arrays.stream(Part.values()).map(part -> checks.part(part, troubles, advice)),
                        Stream.of(
                                checks.disk(folder),
                                checks.database(store, troubles),
                                checks.clock(workshops.retention())),
                        duties.stream().map(checks::duty))
                .flatMap(all -> all)
                .toList();
    }

    List<Figure> figures() {
        return Stream.concat(
                        Stream.of(
                                figure("disk_free_bytes", "Room on the disk of the data folder.", folder::room),
                                figure(
                                        "workshops_live",
                                        "Workshops that go on, and were looked at.",
                                        () -> workshops.halls().workshops()),
                                figure(
                                        "participants",
                                        "People who are in a workshop now.",
                                        () -> workshops.halls().people())),
                        duties.stream().map(Lookout::age))
                .toList();
    }

    /// Since the start when it was never done.
    private static Figure age(Duty duty) {
        return figure(
                duty.name().replace('-', '_') + "_age_seconds",
                "Since this was last done without trouble: " + duty.name() + ".",
                () -> duty.age().toSeconds());
    }

    private static Figure figure(String name, String help, java.util.function.DoubleSupplier now) {
        return new Figure("kennisatelier_" + name, help, now);
    }
}
