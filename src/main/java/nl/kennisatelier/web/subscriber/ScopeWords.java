package nl.kennisatelier.web.subscriber;

import java.util.List;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.Words;

/// To what the news is narrowed, for people to read.
final class ScopeWords {

    private ScopeWords() {}

    /// `Thema: Groen`, for each; none for all news.
    static List<String> of(Scope scope, DisplayNames names, Words words) {
        return SubscribePage.WAYS.stream()
                .filter(by -> !scope.value(by).isEmpty())
                .map(by -> words.get("mail.about", words.get("scope." + by), names.value(by, scope.value(by))))
                .toList();
    }

    /// What of an address is of use here: other fields of it are left out.
    static Scope kept(Scope asked) {
        var scope = Scope.ALL;
        for (var by : SubscribePage.WAYS) scope = scope.with(by, asked.value(by));
        return scope;
    }
}
