package nl.kennisatelier.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that mail can be sent to, as the internet has them: `naam@voorbeeld.nl`.
///
/// Narrower than the standard, on purpose: no names in quotes, no comments, no numbers for a host, and letters beyond
/// ASCII only in the domain, which is kept as DNS spells it (`xn--...`). Nobody's address has those, and each is a way
/// to say something else than an address.
///
/// @param local before the `@`, as it was typed
/// @param domain in ASCII and small letters
public record MailAddress(String local, String domain) {

    /// In characters, of the whole: longer ones no server takes.
    public static final int LENGTH_MAX = 254;

    private static final int LOCAL_LENGTH_MAX = 64;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    /// Two labels at least, the last of which is no number.
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public MailAddress {
        boolean isFine = local.length() <= LOCAL_LENGTH_MAX
                && LOCAL.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && local.length() + 1 + domain.length() <= LENGTH_MAX;
        if (!isFine) throw new IllegalArgumentException("no address");
    }

    /// @param typed as anybody may type it; spaces around it are not of it
    /// @return nothing when it is no address
    public static Optional<MailAddress> of(String typed) {
        var plain = typed.strip();
        int at = plain.indexOf('@');
        if (at < 0 || plain.length() > LENGTH_MAX) return Optional.empty();
        try {
            var domain = IDN.toASCII(plain.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new MailAddress(plain.substring(0, at), domain.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /// The same for all spellings of what nearly every server takes for one address.
    public String folded() {
        return local.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
