package nl.kennisatelier.web.subscriber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.mail.Mail;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.programme.News;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.subscriptions.MailWriter;
import nl.kennisatelier.subscriptions.Subscription;
import nl.kennisatelier.web.kit.http.Renderer;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.NamesNow;
import nl.kennisatelier.web.kit.site.NewsLine;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;

/// The mails that people get: headings and links, no pictures, and links that lead straight to the texts.
public final class NewsMails implements MailWriter {

    private final Supplier<Library> library;
    private final ArrivalDays arrivals;
    private final Optional<Vanished> vanished;
    private final String baseUrl;
    private final Renderer renderer = new Renderer();
    private final Words dutch = Words.dutch();
    private final Words english = Words.english();

    /// What was made last: many have the same scope, and of the same hour.
    private Optional<Made> made = Optional.empty();

    private record Made(Library library, String scope, Instant told, LocalDate today, News news) {

        boolean isOf(Library library, String scope, Instant told, LocalDate today) {
            return this.library == library
                    && this.scope.equals(scope)
                    && this.told.equals(told)
                    && this.today.equals(today);
        }
    }

    /// @param library what is online now
    /// @param arrivals when each text came
    /// @param vanished what was online once; nothing where nobody looks after it
    /// @param baseUrl of the site, without slash at the end
    public NewsMails(Supplier<Library> library, ArrivalDays arrivals, Optional<Vanished> vanished, String baseUrl) {
        this.library = library;
        this.arrivals = arrivals;
        this.vanished = vanished;
        this.baseUrl = baseUrl;
    }

    /// What was asked for then, in the names of today.
    private Scope scope(String kept) {
        return NamesNow.of(library.get(), vanished).scope(Scope.ofQuery(kept));
    }

    private Words words(Subscription subscription) {
        return subscription.language().equals("en") ? english : dutch;
    }

    private String site() {
        return library.get().conventions().atelier().name();
    }

    private String address(Words words, String path) {
        return baseUrl + new Root(words.language(), "").href(path);
    }

    private List<String> about(Subscription subscription) {
        var words = words(subscription);
        var names = new DisplayNames(library.get(), words);
        return ScopeWords.said(scope(subscription.scope()), names, words);
    }

    @Override
    public Mail question(Subscription asked, String key, Optional<String> stop) {
        var words = words(asked);
        var what = Stream.of(
                        Stream.of(words.get("mail.question.why", site(), baseUrl)),
                        Stream.of(words.get("mail.frequency." + asked.frequency())),
                        about(asked).stream())
                .flatMap(lines -> lines)
                .toList();
        var view = new MailView(
                words.language(),
                words.get("mail.question.subject", site()),
                what,
                Optional.of(
                        new Link(words.get("mail.question.button"), address(words, SubscriberRoutes.CONFIRM + key))),
                List.of(),
                Optional.empty(),
                List.of(words.get("mail.question.not")),
                stop.map(known ->
                        new Link(words.get("mail.question.stop"), address(words, SubscriberRoutes.STOP + known))));
        return view.to(asked.address(), view.title(), false, renderer);
    }

    @Override
    public Optional<Mail> news(Subscription subscription, Instant told, LocalDate today, String stop) {
        var news = found(subscription.scope(), told, today);
        var next = subscription.frequency().after(today);
        return isWorthAMail(news, next) ? Optional.of(mail(subscription, news, stop)) : Optional.empty();
    }

    private synchronized News found(String scope, Instant told, LocalDate today) {
        var now = library.get();
        if (made.isEmpty() || !made.get().isOf(now, scope, told, today)) {
            made = Optional.of(new Made(now, scope, told, today, News.of(now, arrivals, scope(scope), told, today)));
        }
        return made.get().news();
    }

    /// What is coming stands in every mail, and is a reason for one when it comes before the next.
    private static boolean isWorthAMail(News news, LocalDate next) {
        return news.sections().stream()
                .anyMatch(section -> section.topic() != News.Topic.COMING
                        || section.entries().stream().anyMatch(event -> isBefore(event, next)));
    }

    private static boolean isBefore(Entry event, LocalDate next) {
        return event.labels()
                .date()
                .filter(date -> date.sortKey() < next.toEpochDay())
                .isPresent();
    }

    private Mail mail(Subscription subscription, News news, String stop) {
        var words = words(subscription);
        var names = new DisplayNames(library.get(), words);
        var scope = scope(subscription.scope());
        var since = names.day(news.since().atStartOfDay(DutchTime.ZONE).toInstant());
        var title = words.get("news.of", site());
        var view = new MailView(
                words.language(),
                title,
                Stream.concat(Stream.of(words.get("news.since", since)), about(subscription).stream())
                        .toList(),
                Optional.empty(),
                news.sections().stream()
                        .map(section -> part(section, names, words))
                        .toList(),
                news.more() > 0
                        ? Optional.of(
                                new Link(words.get("news.more", news.more()), newsPage(subscription, news, words)))
                        : Optional.empty(),
                List.of(words.get("mail.news.why", site(), baseUrl)),
                Optional.of(new Link(words.get("mail.news.stop"), address(words, SubscriberRoutes.STOP + stop))));
        var subject = Stream.concat(Stream.of(title), ScopeWords.of(scope, names, words).stream())
                .collect(Collectors.joining(" – "));
        return view.to(subscription.address(), subject, true, renderer);
    }

    /// Where all of it stands.
    private String newsPage(Subscription subscription, News news, Words words) {
        var since = "sinds=" + news.since();
        var scope = subscription.scope();
        return address(words, "/nieuws") + "?" + (scope.isEmpty() ? since : scope + "&" + since);
    }

    private MailView.Part part(News.Section section, DisplayNames names, Words words) {
        return new MailView.Part(
                words.get("news.topic." + section.topic()),
                section.entries().stream()
                        .map(entry -> new Link(
                                names.title(entry), address(words, "/" + entry.id()), NewsLine.answer(names, entry)))
                        .toList());
    }
}
