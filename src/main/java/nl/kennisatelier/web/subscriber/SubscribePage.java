package nl.kennisatelier.web.subscriber;

import java.util.Arrays;
import java.util.List;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.subscriptions.Frequency;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// `GET /nieuws/volgen`: an address, and what to send there.
///
/// @param about what it is narrowed to, in words; none for all news
/// @param scope the same, as fields of the form
/// @param newsHref where it is narrowed
/// @param address as it was typed; empty at first
/// @param opened when the form was, signed
/// @param trouble with the form as a whole; empty for none
/// @param wrong what is wrong with the address; empty for nothing
public record SubscribePage(
        Frame frame,
        List<String> about,
        List<Choice> scope,
        String newsHref,
        String address,
        Frequency frequency,
        String opened,
        String trouble,
        String wrong)
        implements Page {

    static final String PATH = "/nieuws/volgen";

    /// Fields of the form, besides those of the scope.
    static final String ADDRESS = "adres";

    static final String FREQUENCY = "hoe-vaak";

    /// A field that nobody sees, and that only a program fills in.
    static final String TRAP = "website";

    /// When the form was opened.
    static final String OPENED = "tijd";

    /// @param name of the field
    public record Choice(String name, String value) {}

    /// What was typed, and what is to be said of it.
    ///
    /// @param trouble the end of a key; empty for none
    record Typed(String address, Frequency frequency, String trouble, boolean isWrong) {

        static final Typed NOTHING = new Typed("", Frequency.MONTH, "", false);
    }

    static SubscribePage of(PageRequest visit, Scope scope, Typed typed, String opened) {
        var words = visit.words();
        var query = scope.toQuery();
        var frame = visit.frame(words.get("mail.title"))
                .description(words.get("mail.lead"))
                .style(Frame.LETTERS)
                .crumb(words.get("news.title"), "/nieuws")
                .query(query)
                .hidden();
        return new SubscribePage(
                frame.build(),
                about(visit, scope),
                Arrays.stream(Scope.By.values())
                        .filter(by -> !scope.value(by).isEmpty())
                        .map(by -> new Choice(by.word, scope.value(by)))
                        .toList(),
                visit.href("/nieuws") + (query.isEmpty() ? "" : "?" + query),
                typed.address(),
                typed.frequency(),
                opened,
                typed.trouble().isEmpty() ? "" : words.get("mail.trouble." + typed.trouble()),
                typed.isWrong() ? words.get("mail.address.wrong") : "");
    }

    /// `Thema: Groen`.
    private static List<String> about(PageRequest visit, Scope scope) {
        return ScopeWords.of(scope, visit.names(), visit.words());
    }

    @Override
    public String template() {
        return "subscriber/form";
    }
}
