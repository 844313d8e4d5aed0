package nl.kennisatelier.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A language that who takes part in a workshop can choose on their phone. The rest of the site speaks the first two.
public enum PhoneLanguage {
    DUTCH("nl", "nl-NL", "Nederlands"),
    ENGLISH("en", "en-GB", "English"),
    TURKISH("tr", "tr", "Türkçe"),
    /// With the digits that the clock on the screen has.
    ARABIC("ar", "ar-u-nu-latn", "العربية"),
    POLISH("pl", "pl", "Polski"),
    UKRAINIAN("uk", "uk", "Українська"),
    /// Short sentences of everyday words.
    PLAIN_DUTCH("makkelijk", "nl-NL", "Makkelijk Nederlands");

    /// In addresses and in content.
    public final String word;

    /// As its speakers call it.
    public final String label;

    final Locale locale;

    PhoneLanguage(String word, String tag, String label) {
        this.word = word;
        this.locale = Locale.forLanguageTag(tag);
        this.label = label;
    }

    /// Dutch for what is none of these.
    public static PhoneLanguage of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(DUTCH);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(one -> one.word).toList();
    }

    /// As browsers know it: `nl` for plain Dutch too.
    public String tag() {
        return locale.getLanguage();
    }

    /// `rtl` or `ltr`.
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    /// Whether the whole site speaks it.
    public boolean isOfSite() {
        return this == DUTCH || this == ENGLISH;
    }
}
