package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.DepartedEvent;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Occasion;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.EventCard;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;

/// `GET /agenda.ics`, `/agenda/{slug}.ics` and `/agenda.atom`: the events for calendar programs and readers of feeds.
///
/// A program knows an event again by its UID and takes the version with the highest number: that of the commits on its
/// file, by all the names that it had. One that was called off or taken away stays in, as called off.
final class AgendaFiles {

    /// How long an event that has been stays in the calendar.
    private static final int YEARS_BACK = 1;

    /// In bytes, of the events in a calendar; the farthest ones are left out.
    private static final int SIZE_MAX = 900_000;

    private static final int ENTRIES_MAX = 50;

    /// How long to wait at the start until it is known how often files changed: a number must never go down.
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final String ZONE = "TZID=" + DutchTime.ZONE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private final Online online;
    private final Words words;
    private final Supplier<LocalDate> today;

    AgendaFiles(Online online, Words words, Supplier<LocalDate> today) {
        this.online = online;
        this.words = words;
        this.today = today;
    }

    /// All events of a scope, from a year back.
    void calendar(Context ctx) {
        var library = online.library();
        var scope = online.scope(ctx);
        var oldest = today.get().minusYears(YEARS_BACK);
        var known = Agenda.withCalledOff(library, scope, today.get()).nearest().map(Shown::of);
        var gone = online.past().events(library).stream()
                .filter(event -> scope.lets(library, event.event()))
                .map(Shown::of);
        send(
                ctx,
                Stream.concat(known, gone)
                        .filter(shown -> shown.occasion()
                                .filter(when -> !when.day().isBefore(oldest))
                                .isPresent()));
    }

    /// One event, whenever it is or was.
    void event(Context ctx) {
        var slug = ctx.pathParam("slug");
        var known = new DisplayNames(online.library(), words)
                .document(Kind.EVENT, slug)
                .map(Shown::of);
        var gone = online.past().events(online.library()).stream()
                .filter(event -> event.event().id().slug().equals(slug))
                .findFirst();
        known.or(() -> gone.map(Shown::of))
                .filter(shown -> shown.occasion().isPresent())
                .ifPresentOrElse(shown -> send(ctx, Stream.of(shown)), () -> ctx.status(HttpStatus.NOT_FOUND));
    }

    /// An event as it stands in a calendar.
    ///
    /// @param isGone whether its text was taken away
    /// @param title empty where that may not be told any more
    private record Shown(Document event, boolean isGone, String title) {

        static Shown of(Document event) {
            return new Shown(event, false, event.title());
        }

        static Shown of(DepartedEvent gone) {
            return new Shown(gone.event(), true, gone.isTold() ? gone.event().title() : "");
        }

        Optional<Occasion> occasion() {
            return Occasion.of(event);
        }

        boolean isOff() {
            return isGone || Agenda.isCalledOff(event);
        }
    }

    void feed(Context ctx) {
        var scope = online.scope(ctx);
        var root = Online.root(words.language());
        var feed = new Atom(
                online,
                ctx,
                words,
                new Atom.Head(
                        words.get("agenda.feed", online.siteName()),
                        words.get("agenda.lead"),
                        Online.withQuery(root + "/agenda.atom", scope.toQuery()),
                        Online.withQuery(root + "/agenda", scope.toQuery())));
        var names = new DisplayNames(online.library(), words);
        Agenda.withCalledOff(online.library(), scope, today.get())
                .nearest()
                .limit(ENTRIES_MAX)
                .forEach(event -> feed.add(event, title(Shown.of(event)), summary(names, event)));
        feed.send();
    }

    private String title(Shown shown) {
        if (shown.title().isEmpty()) return words.get("agenda.off");
        return shown.isOff() ? words.get("agenda.off.title", shown.title()) : shown.title();
    }

    private static String summary(DisplayNames names, Document event) {
        var date = event.labels().date().map(names::date).orElse("");
        return Stream.of(date, EventCard.hours(names.words(), event), EventCard.place(names, event), event.summary())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void send(Context ctx, Stream<Shown> events) {
        if (!online.past().isRead(WAIT_MAX)) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", Long.toString(WAIT_MAX.toSeconds()));
            return;
        }
        var calendar = new Calendar(words.get("agenda.feed", online.siteName()));
        var names = new CalendarNames(online.past(), online.library());
        events.takeWhile(_ -> calendar.size() < SIZE_MAX).forEach(event -> add(calendar, ctx, names, event));
        online.send(ctx, "text/calendar; charset=utf-8", calendar.bytes());
    }

    private void add(Calendar calendar, Context ctx, CalendarNames calls, Shown shown) {
        var event = shown.event();
        var name = calls.of(event);
        if (name.isEmpty()) return;
        var names = new DisplayNames(online.library(), words);
        var when = shown.occasion().orElseThrow();
        var changed = online.changed(event).orElse(online.edition().get().published());
        calendar.line("BEGIN", "VEVENT")
                .line("UID", name.get() + "@" + host(ctx))
                .line("DTSTAMP", moment(changed))
                .line("LAST-MODIFIED", moment(changed))
                .line("SEQUENCE", Integer.toString(calls.sequence(event)))
                .line("STATUS", shown.isOff() ? "CANCELLED" : "CONFIRMED");
        if (when.begins().isEmpty()) calendar.line("DTSTART;VALUE=DATE", DAY.format(when.day()));
        when.begins().ifPresent(begin -> calendar.line("DTSTART;" + ZONE, HOUR.format(begin)));
        when.ends().ifPresent(end -> calendar.line("DTEND;" + ZONE, HOUR.format(end)));
        calendar.text("SUMMARY", title(shown));
        if (!shown.isGone()) {
            calendar.text("LOCATION", EventCard.place(names, event))
                    .text("DESCRIPTION", description(event))
                    .line("URL", online.url(ctx, Online.address(words.language(), event.id())));
        }
        calendar.line("END", "VEVENT");
    }

    private String description(Document event) {
        var told = event.details() instanceof Details.Event details
                ? Optional.of(details)
                : Optional.<Details.Event>empty();
        var signUp = told.map(Details.Event::signUp).filter(url -> !url.isEmpty());
        var from = told.map(Details.Event::online).filter(url -> !url.isEmpty());
        return Stream.of(
                        Stream.of(EventCard.moment(words, event), event.summary()),
                        signUp.map(url -> words.get("agenda.signup") + ": " + url).stream(),
                        from.map(url -> words.get("agenda.online") + ": " + url).stream())
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String moment(Instant when) {
        return HOUR.withZone(ZoneOffset.UTC).format(when) + "Z";
    }

    /// As the site is called, without its port.
    private String host(Context ctx) {
        var host = URI.create(online.url(ctx, "/")).getHost();
        return host == null ? "localhost" : host;
    }
}
