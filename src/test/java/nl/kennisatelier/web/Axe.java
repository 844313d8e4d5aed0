package nl.kennisatelier.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Asks axe what is wrong with the page that is open.
///
/// Four fifths of its time go to colours, and most texts of a page look as others did before: as those of the header,
/// of the footer, of one more result. So a text is left out when axe has passed one that looks the same, on that page
/// or on another. Two look the same when all around them have the same names and classes, and their colours, their
/// letters and all that lies behind them are alike.
final class Axe {

    /// What to ask, beside the colours.
    enum Asking {
        /// All rules, and the colours of each text, whatever was passed before.
        ALL_OF_EACH("rules: {}"),

        ALL("rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}}"),

        /// The rules of which the answer hangs on how wide the window is, or on what is there only then.
        BY_SIGHT("runOnly: ['target-size', 'scrollable-region-focusable', 'button-name', 'link-name', 'label',"
                + " 'aria-hidden-focus']");

        private final String rules;

        Asking(String rules) {
            this.rules = rules;
        }
    }

    /// For each rule its name and the first place. All that is right would take longer to send here than to find.
    private static final String VIOLATIONS = """
            axe.run({resultTypes: ['violations'], preload: false, %s})
              .then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html))""";

    /// How each text and each link in sight looks. Keeps the first of each in the page, for who asks on.
    private static final String LOOKS = """
            () => {
              const names = new Map();
              const name = e => {
                if (!e) return '';
                if (!names.has(e)) names.set(e, name(e.parentElement) + '>' + e.tagName + '.' + e.className);
                return names.get(e);
              };
              const look = e => {
                const own = getComputedStyle(e), behind = [];
                for (let at = e; at; at = at.parentElement) {
                  const s = getComputedStyle(at);
                  behind.push(s.backgroundColor, s.backgroundImage, s.opacity, s.position);
                }
                return [name(e), own.color, own.fontSize, own.fontWeight, own.textShadow, ...behind].join('|');
              };
              const says = e => e.href || e.value || e.placeholder || [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim());
              window.looks = new Map();
              for (const e of document.body.querySelectorAll('*')) {
                if (!says(e) || !e.checkVisibility({ visibilityProperty: true })) continue;
                const how = look(e);
                if (!looks.has(how)) looks.set(how, e);
              }
              return [...looks.keys()];
            }""";

    /// What of these has colours that are not good enough, and which were passed. Of some it cannot say.
    private static final String COLOURS = """
            async left => {
              const how = new Map(left.map(each => [looks.get(each), each]));
              const found = await axe.run({ include: [...how.keys()] }, {
                runOnly: ['color-contrast', 'link-in-text-block'], preload: false, elementRef: true,
                resultTypes: ['violations', 'passes', 'incomplete'] });
              const nodes = rules => rules.flatMap(rule => rule.nodes);
              const unsure = new Set(nodes(found.incomplete).map(node => node.element));
              return {
                wrong: found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html),
                passed: nodes(found.passes).map(node => node.element).filter(e => !unsure.has(e) && how.has(e)).map(e => how.get(e)),
              };
            }""";

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /// @param way in which it is shown: how wide, and in what colours
    static List<String> violations(Page page, Asking asking, String way) {
        if (page.evaluate("!window.axe").equals(true)) page.evaluate(AxeBuilder.getAxeScript());
        var wrong = new ArrayList<>(strings(page.evaluate(VIOLATIONS.formatted(asking.rules))));
        if (asking != Asking.ALL_OF_EACH) wrong.addAll(colours(page, way));
        return wrong;
    }

    private static List<String> colours(Page page, String way) {
        var left = strings(page.evaluate(LOOKS)).stream()
                .filter(look -> !PASSED.contains(way + look))
                .toList();
        if (left.isEmpty()) return List.of();
        var found = (Map<?, ?>) page.evaluate(COLOURS, left);
        strings(found.get("passed")).forEach(look -> PASSED.add(way + look));
        return strings(found.get("wrong"));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String.class::cast).toList();
    }
}
