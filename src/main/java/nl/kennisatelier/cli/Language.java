package nl.kennisatelier.cli;

import java.util.Map;
import nl.kennisatelier.words.Words;

/// The language of what the program prints, known before anything is read: the help has a language too.
final class Language {

    private Language() {}

    static Words of(Map<String, String> environment, String... arguments) {
        return "en".equals(word(environment, arguments)) ? Words.english() : Words.dutch();
    }

    private static String word(Map<String, String> environment, String... arguments) {
        var flag = Setting.LANGUAGE.flag();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(flag + "=")) return arguments[i].substring(flag.length() + 1);
            if (arguments[i].equals(flag) && i + 1 < arguments.length) return arguments[i + 1];
        }
        return environment.getOrDefault(Setting.LANGUAGE.variable(), Setting.LANGUAGE.fallback);
    }
}
