package nl.kennisatelier.cli;

import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.workshop.Workshops;

/// Figures of the parts that this program is made of.
final class Readings {

    private Readings() {}

    /// @param duties that are done time and again, the copies elsewhere among them when there are any
    static List<Figure> of(ClosedFolder folder, Workshops workshops, List<Duty> duties) {
        return Stream.concat(
                        Stream.of(
                                new Figure("kennisatelier_disk_free_bytes", "Room on the disk of the data folder.", folder::room),
                                new Figure("kennisatelier_workshops_live", "Workshops that go on and were looked at.", () -> workshops
                                        .halls()
                                        .workshops()),
                                new Figure("kennisatelier_participants", "People who are in a workshop now.", () -> workshops
                                        .halls()
                                        .people())),
                        duties.stream().map(Readings::age))
                .toList();
    }

    /// Since the start when it was never done: as old as it can be told.
    private static Figure age(Duty duty) {
        return new Figure(
                "kennisatelier_" + duty.name().replace('-', '_') + "_age_seconds",
                "Since this was last done without trouble: " + duty.name() + ".",
                () -> duty.age().toSeconds());
    }
}
