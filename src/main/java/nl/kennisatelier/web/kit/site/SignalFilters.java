package nl.kennisatelier.web.kit.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kennisatelier.library.EntryId;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.SignalNature;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.SignalDossier;

/// By what signals are narrowed: on their page, and in what machines and editors get of them.
public record SignalFilters(Map<By, String> chosen) {

    /// By what; the order is that on the page.
    public enum By {
        STAGE("stand"),
        NATURE("aard"),
        ADDRESSEE("aan"),
        /// That the evidence comes from.
        PROGRAMME("programma");

        /// In addresses: `stand=beantwoord`.
        public final String word;

        By(String word) {
            this.word = word;
        }

        /// The values by which this finds a signal.
        public Set<String> of(SignalDossier signal) {
            return switch (this) {
                case STAGE -> Set.of(signal.standing().word);
                case NATURE -> Set.of(signal.told().nature().word);
                case ADDRESSEE -> signal.addressees();
                case PROGRAMME -> signal.programmes();
            };
        }

        /// What a value means today; programmes are followed up.
        String now(Library library, String value) {
            return this == PROGRAMME ? library.moved().programme(value) : value;
        }

        boolean isKnown(Library library, String value) {
            return switch (this) {
                case STAGE -> SignalStage.ofWord(value).isPresent();
                case NATURE -> SignalNature.ofWord(value).isPresent();
                case ADDRESSEE ->
                    library.taxonomy().choice(ListName.ADDRESSEES, value).isPresent();
                case PROGRAMME ->
                    EntryId.parse(Kind.PROGRAMME, value)
                            .flatMap(library::document)
                            .isPresent();
            };
        }
    }

    /// Lenient: a value that there is not narrows nothing.
    public static SignalFilters asked(Library library, Map<String, List<String>> query) {
        var chosen = new EnumMap<By, String>(By.class);
        for (var by : By.values()) {
            var value = by.now(library, query.getOrDefault(by.word, List.of("")).getFirst());
            if (!value.isEmpty() && by.isKnown(library, value)) chosen.put(by, value);
        }
        return new SignalFilters(chosen);
    }

    public boolean lets(SignalDossier signal) {
        return chosen.entrySet().stream()
                .allMatch(choice -> choice.getKey().of(signal).contains(choice.getValue()));
    }

    /// As an address asks it; empty for all.
    public String toQuery() {
        return Arrays.stream(By.values())
                .filter(chosen::containsKey)
                .map(by -> by.word + "=" + chosen.get(by))
                .collect(Collectors.joining("&"));
    }
}
