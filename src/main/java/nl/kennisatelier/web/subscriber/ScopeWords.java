package nl.kennisatelier.web.subscriber;

import java.util.Arrays;
import java.util.List;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.programme.Scope;
import nl.kennisatelier.subscriptions.Subscription;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.words.Words;

/// To what the news is narrowed, for people to read.
final class ScopeWords {

    private ScopeWords() {}

    /// As `of`, and for all news a sentence that says so.
    static List<String> said(Scope scope, DisplayNames names, Words words) {
        var lines = of(scope, names, words);
        return lines.isEmpty() ? List.of(words.get("mail.what.all")) : lines;
    }

    /// `Thema: Groen`, for each; none for all news.
    static List<String> of(Scope scope, DisplayNames names, Words words) {
        return Arrays.stream(Scope.By.values())
                .filter(by -> !scope.value(by).isEmpty())
                .map(by -> words.get("mail.about", words.get("scope." + by), names.value(by, scope.value(by))))
                .toList();
    }

    /// What of an address is of use here: what our texts are about. It will stand in a mail to somebody who may not
    /// have asked, so no words of a stranger are in it.
    static Scope kept(Scope asked, Library library) {
        var today = asked.in(library);
        var scope = Scope.ALL;
        for (var by : Scope.By.values()) scope = scope.with(by, today.value(by));
        return scope.toQuery().length() <= Subscription.SCOPE_LENGTH_MAX ? scope : Scope.ALL;
    }
}
