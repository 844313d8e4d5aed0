package nl.kennisatelier.search.dutch;

import java.util.regex.Pattern;

/// The endings that Dutch words take, outermost first; a word has at most one of each: verbouw-ing-en, gemeent-e-s.
enum Ending {
    /// Foto's, bewoners, teamleiders; and mild for English: meetings, documents.
    PLURAL_S {
        @Override
        String cut(String word) {
            if (word.endsWith("'s")) {
                return word.substring(0, word.length() - 2);
            }
            boolean plural = word.length() > 4
                    && word.endsWith("s")
                    && TAKES_S.matcher(word).matches();
            return plural ? word.substring(0, word.length() - 1) : word;
        }
    },

    /// Potje: pot, tuintje: tuin, boompje: boom, balletje: bal, woninkje: woning.
    DIMINUTIVE {
        @Override
        String cut(String word) {
            if (word.length() < 5 || !word.endsWith("je") || word.endsWith("ije")) {
                return word;
            }
            var rest = word.substring(0, word.length() - 2);
            if (rest.length() > 5 && rest.endsWith("ink")) {
                return rest.substring(0, rest.length() - 1) + "g";
            }
            if (DOUBLED_ETJE.matcher(rest).matches()) {
                return rest.substring(0, rest.length() - 3);
            }
            if (LONGER_TJE.matcher(rest).matches()) {
                return rest.substring(0, rest.length() - 2);
            }
            return LINKED_JE.matcher(rest).matches() ? rest.substring(0, rest.length() - 1) : rest;
        }
    },

    /// Huizen, wijken, energieen; werken; mogelijkheden.
    EN {
        @Override
        String cut(String word) {
            if (word.length() > 7 && word.endsWith("heden")) {
                return word.substring(0, word.length() - 3) + "id";
            }
            if (word.endsWith("ieen") || word.endsWith("eeen")) {
                return word.substring(0, word.length() - 2);
            }
            if (word.length() > 5 && word.endsWith("eren")) {
                return word.substring(0, word.length() - 3) + "er"; // beheren: beheer, investeren: investeer
            }
            return word.endsWith("en") && closes(word, word.length() - 3) ? without(word, 2) : word;
        }
    },

    /// Groene, hoge, grootse, gemeente; financiele.
    E {
        @Override
        String cut(String word) {
            if (word.endsWith("iele")) {
                return word.substring(0, word.length() - 2) + "el";
            }
            return word.endsWith("e") && closes(word, word.length() - 2) ? without(word, 1) : word;
        }
    },

    /// Vergroening, besparing, isolering; but woning, leiding and regering stay themselves, by their length.
    ING {
        @Override
        String cut(String word) {
            if (word.length() >= 8 && word.endsWith("ering")) {
                return word.substring(0, word.length() - 4) + "er"; // As of the verb: isoleren.
            }
            return word.length() >= 8 && word.endsWith("ing") ? without(word, 3) : word;
        }
    },

    /// Investeert, geinvesteerd, beeindigd: verbs in -eren and -igen are regular enough to know by their ending.
    PARTICIPLE {
        @Override
        String cut(String word) {
            if (!(word.endsWith("t") || word.endsWith("d"))
                    || !VERB_IN_EREN_OR_IGEN.matcher(word).matches()) {
                return word;
            }
            var present = word.substring(0, word.length() - 1);
            return WITH_GE.matcher(word).matches() ? present.substring(2) : present;
        }
    };

    private static final Pattern TAKES_S = Pattern.compile(
            ".*(?:[^aeiou]e[lmnr]|[^aeiou]er|[aeiou]{2}er|ie|ing|ment|[aiou]tor|[^aeiou]um|eur|aar|[^aeiou]ion|e)s");
    private static final Pattern DOUBLED_ETJE = Pattern.compile(".*([bdgklmnprt])\\1et");
    private static final Pattern LONGER_TJE = Pattern.compile(".*(?:[aeiou]nget|oemet|oot|uut)");
    private static final Pattern LINKED_JE = Pattern.compile(".*(?:(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ou|ei|ai)(?:[lnr]t|mp)"
            + "|(?:[^aeiou]e[lr]|[^aeioumt]en|w|ij|ee|oe|au|eu|ie|ui)t|[lr]mp)");
    private static final Pattern VERB_IN_EREN_OR_IGEN = Pattern.compile(".*eert|.{4,}eerd|.{3,}ig[td]");
    private static final Pattern WITH_GE = Pattern.compile("ge.{3,}eerd|ge.{3,}igd");

    /// The word without this ending, or the word itself.
    ///
    /// @param word at least four letters, folded
    abstract String cut(String word);

    /// Whether the letter at `at` ends what is left: a consonant, or the i of draaien and mooie.
    private static boolean closes(String word, int at) {
        char letter = word.charAt(at);
        return !Orthography.isVowel(letter) || (letter == 'i' && Orthography.isVowel(word.charAt(at - 1)));
    }

    /// Takes off the last letters, unless no syllable would be left.
    private static String without(String word, int letters) {
        var rest = word.substring(0, word.length() - letters);
        return Orthography.hasVowel(rest) && rest.length() > 1 ? Orthography.close(rest) : word;
    }
}
