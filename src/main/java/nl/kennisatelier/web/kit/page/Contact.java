package nl.kennisatelier.web.kit.page;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whom to write, call or visit, as somebody typed it in a setting.
public final class Contact {

    private static final Pattern MAIL = Pattern.compile("[^\\s:@<>]+@[^\\s:@<>]+");
    private static final Pattern SCHEME = Pattern.compile("(?:https?://|mailto:|tel:)(\\S+)");

    private Contact() {}

    /// A mail address, a page or a number that leads there; other words lead nowhere; nothing where nothing was typed.
    public static Optional<Link> link(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) return Optional.empty();
        if (MAIL.matcher(text).matches()) return Optional.of(new Link(text, "mailto:" + text));
        var address = SCHEME.matcher(text);
        return Optional.of(address.matches() ? new Link(address.group(1), text) : new Link(text, ""));
    }
}
