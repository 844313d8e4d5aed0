package nl.kennisatelier.cli;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.circulation.Follower;
import nl.kennisatelier.circulation.letters.Letterbox;
import nl.kennisatelier.git.ContentRepository;
import nl.kennisatelier.git.ForgeFailure;
import nl.kennisatelier.inventory.Part;
import nl.kennisatelier.inventory.PartTrouble;
import nl.kennisatelier.source.MachineTrouble;
import nl.kennisatelier.store.Store;
import nl.kennisatelier.subscriptions.Subscriptions;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.words.Words;
import nl.kennisatelier.workshop.Retention;

/// How the parts stand that this program is made of, in the words of the operator.
record Checks(Words words) {

    Supplier<HealthCheck> disk(ClosedFolder folder) {
        return () -> {
            if (!folder.isWritable()) return of("disk", MachineTrouble.READ_ONLY);
            long room = folder.room();
            if (room < ClosedFolder.ROOM_MIN) return of("disk", MachineTrouble.DISK_FULL);
            return room < ClosedFolder.ROOM_LOW
                    ? new HealthCheck(
                            "disk",
                            words.get("health.disk.low.what", room >> 20),
                            words.get("health.disk.low.cure", ClosedFolder.ROOM_MIN >> 20))
                    : HealthCheck.well("disk");
        };
    }

    /// A store that is stuck holds nobody up: see [PatientLook].
    ///
    /// @param troubles of the parts: why it is closed is told there
    Supplier<HealthCheck> database(Store store, Supplier<List<PartTrouble>> troubles) {
        var look = new PatientLook(store::probe);
        return () -> switch (look.take()) {
            case WELL -> HealthCheck.well("database");
            case SLOW -> trouble("database", words.get("health.database.slow.what", PatientLook.MILLIS_MAX));
            case BROKEN ->
                troubles.get().stream().anyMatch(Checks::closesWorkshops)
                        ? waiting("database")
                        : trouble("database", words.get("health.database.what"));
        };
    }

    private static boolean closesWorkshops(PartTrouble trouble) {
        return trouble.kind().part() == Part.WORKSHOPS && trouble.kind().closes();
    }

    /// One reason is told once.
    private HealthCheck waiting(String name) {
        return HealthCheck.waiting(name, words.get("health.waits.what"), words.get("health.waits.cure"));
    }

    /// Something that is to be done time and again.
    Supplier<HealthCheck> duty(Duty duty) {
        return () -> {
            var name = duty.name();
            if (duty.waits()) return waiting(name);
            if (duty.isLate()) return undone(name, "late", hours());
            return switch (duty.state().outcome()) {
                case DONE -> HealthCheck.well(name);
                case FAILED -> undone(name, "failed");
                case INCOMPLETE -> undone(name, "incomplete");
            };
        };
    }

    /// @param how it was not, as the end of a key
    private HealthCheck undone(String duty, String how, Object... arguments) {
        var called = words.get("health.duty." + duty);
        var more = Stream.concat(Stream.of(called), Stream.of(arguments)).toArray();
        return new HealthCheck(
                duty, words.get("health.duty." + how + ".what", more), words.get("health.duty." + how + ".cure", duty));
    }

    /// Who says that their name is in a text is read within days.
    Supplier<HealthCheck> letters(Letterbox box, Clock clock) {
        return () -> {
            var late = box.late(clock.instant());
            return late == 0
                    ? HealthCheck.well("letterbox")
                    : new HealthCheck(
                            "letterbox",
                            words.get("health.letters.what", late, Letterbox.PERSON_WAITS_MAX.toDays()),
                            words.get("health.letters.cure"));
        };
    }

    /// Whether mail goes out, and all addresses can be read.
    Supplier<HealthCheck> mail(Subscriptions subscriptions) {
        return () -> {
            int unreadable = subscriptions.unreadable();
            if (subscriptions.isStuck()) {
                return new HealthCheck(
                        "mail", words.get("health.mail.stuck.what"), words.get("health.mail.stuck.cure"));
            }
            return unreadable == 0
                    ? HealthCheck.well("mail")
                    : new HealthCheck(
                            "mail",
                            words.get("health.mail.unreadable.what", unreadable),
                            words.get("health.mail.unreadable.cure", Subscriptions.UNTOLD_MAX.toDays()));
        };
    }

    private static long hours() {
        return Duty.LATE_AFTER.toHours();
    }

    /// Nothing is deleted for an hour after the clock was set.
    Supplier<HealthCheck> clock(Retention retention) {
        return () -> retention.waitsForTheClock()
                ? new HealthCheck("clock", words.get("health.clock.what"), words.get("health.clock.cure"))
                : HealthCheck.well("clock");
    }

    /// A part that is closed, or not as it should be.
    Supplier<HealthCheck> part(Part part, Supplier<List<PartTrouble>> troubles, PartAdvice advice) {
        var name = part.name().toLowerCase(Locale.ROOT);
        return () -> troubles.get().stream()
                .filter(trouble -> trouble.kind().part() == part)
                .findFirst()
                .map(trouble -> onMachine(name, advice.what(trouble), advice.cure(trouble)))
                .orElse(HealthCheck.well(name));
    }

    /// Where folders of the machine are named, others hear who knows it.
    private HealthCheck onMachine(String name, String what, String cure) {
        return HealthCheck.onMachine(name, what, cure, words.get("health.elsewhere"));
    }

    /// @param data what a command is told of the data folder
    Supplier<HealthCheck> repository(ContentRepository repository, String data) {
        return () -> isRead(repository::head)
                ? HealthCheck.well("repository")
                : onMachine(
                        "repository", words.get("health.repository.what"), words.get("health.repository.cure", data));
    }

    private static boolean isRead(Callable<?> read) {
        try {
            read.call();
            return true;
        } catch (Exception failing) {
            return false;
        }
    }

    /// Whether a forge that is followed is reached, and what of it is held back.
    Supplier<HealthCheck> forge(Follower follower, Desk desk) {
        return () -> {
            var trouble = follower.trouble();
            if (trouble.isPresent()) return forge(follower, trouble.get());
            int held = desk.held().size();
            return held > 0
                    ? new HealthCheck("forge", words.get("health.held.what", held), words.get("health.held.cure"))
                    : HealthCheck.well("forge");
        };
    }

    private HealthCheck forge(Follower follower, ForgeFailure.Why why) {
        var what = words.get("forge." + why.name() + ".what");
        var since = follower.state()
                .last()
                .map(last -> words.get("health.forge.what", last.truncatedTo(ChronoUnit.SECONDS), what))
                .orElseGet(() -> words.get("health.forge.never.what", what));
        return new HealthCheck("forge", since, words.get("forge." + why.name() + ".cure"));
    }

    private HealthCheck trouble(String part, String what) {
        return new HealthCheck(part, what, words.get("health." + part + ".cure"));
    }

    private HealthCheck of(String part, MachineTrouble trouble) {
        return new HealthCheck(part, words.get(trouble.key() + ".what"), words.get(trouble.key() + ".cure"));
    }
}
