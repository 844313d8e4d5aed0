package nl.kennisatelier.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kennisatelier.library.Section;
import nl.kennisatelier.source.Problem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// The places on the page of one text: each has an anchor of ours, a heading also the one that forges give it.
final class Anchors {

    /// What every page has, whatever stands in the text.
    private static final Set<String> OF_THE_PAGE =
            Set.of("inhoud", "top", "kort", "bronnen", "soort", "toc", "wijken", "genoemd", "pilots", "verslagen");

    /// `{#mijn-kop}` and `{: #mijn-kop .groot}`.
    private static final Pattern GIVEN = Pattern.compile("\\s*\\{:?\\s*#([\\p{L}\\p{N}_-]{1,80})[^{}]{0,200}}\\s*$");

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N}\\p{M} _-]");

    private final UniqueSteps own = new UniqueSteps();
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final List<Links.Place> asked = new ArrayList<>();

    /// Takes the id that somebody gave a heading off its end; empty when there is none.
    static String takeOff(Node heading) {
        if (!(heading.getLastChild() instanceof Text text) || text.getLiteral().indexOf('{') < 0) return "";
        var given = GIVEN.matcher(text.getLiteral());
        if (!given.find()) return "";
        text.setLiteral(text.getLiteral().substring(0, given.start()));
        if (text.getLiteral().isEmpty()) text.unlink();
        return given.group(1);
    }

    String free(String wanted) {
        return own.free(wanted);
    }

    void take(String anchor) {
        own.take(anchor);
    }

    /// The anchor as GitHub and others spell it: accents stay, and the second of a name gets `-1`.
    String github(String words) {
        var bare =
                DROPPED.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        int before = times.merge(bare, 1, Integer::sum) - 1;
        return before == 0 ? bare : bare + "-" + before;
    }

    /// Without the alias where one of ours is the same: each place has one meaning.
    Section withFreeAlias(Section section) {
        var isFree = !section.alias().isEmpty() && !own.isTaken(section.alias()) && aliases.add(section.alias());
        if (isFree || section.alias().isEmpty()) return section;
        return new Section(
                section.anchor(), "", section.level(), section.title(), section.headline(), section.blocks());
    }

    void ask(Links.Place place) {
        asked.add(place);
    }

    void reportDead(List<Problem> problems) {
        for (var place : asked) {
            var anchor = place.anchor();
            var isThere = own.isTaken(anchor) || times.containsKey(anchor) || isNumbered(anchor);
            if (isThere || OF_THE_PAGE.contains(anchor)) continue;
            problems.add(Problem.of(Problem.Kind.LINK_DEAD, place.location(), "#" + anchor));
        }
    }

    /// `dubbel-1` where there are two of `dubbel`.
    private boolean isNumbered(String anchor) {
        int dash = anchor.lastIndexOf('-');
        if (dash < 0 || !anchor.substring(dash + 1).matches("[1-9]\\d{0,4}")) return false;
        return times.getOrDefault(anchor.substring(0, dash), 0) > Integer.parseInt(anchor.substring(dash + 1));
    }
}
