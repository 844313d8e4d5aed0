package nl.kennisatelier.web.kit.http;

import java.util.regex.Pattern;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.words.PhoneLanguage;

/// In which language somebody asks for which page.
///
/// @param language its word in addresses
/// @param path Dutch, without a slash at the end
record Spoken(String language, String path) {

    private static final Pattern ADDRESS =
            Pattern.compile("/(?<language>" + String.join("|", PhoneLanguage.words()) + ")(?<path>/.*)?");

    /// What is not there in a language is asked for in Dutch, and not found.
    static Spoken of(String address) {
        var spoken = ADDRESS.matcher(address);
        if (!spoken.matches() || spoken.group("language").equals("nl")) return new Spoken("nl", bare(address));
        var path = bare(spoken.group("path") == null ? "/" : spoken.group("path"));
        boolean isThere = spoken.group("language").equals("en") || Root.isOfPhones(path);
        return isThere ? new Spoken(spoken.group("language"), path) : new Spoken("nl", bare(address));
    }

    /// Without a slash at the end.
    static String bare(String path) {
        var bare = path.replaceFirst("/+$", "");
        return bare.isEmpty() ? "/" : bare;
    }
}
