package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that opens is opened, and everything in it can be reached, on every kind of page and at every width.
class OpensIT {

    /// In pixels: a small phone, a phone, a desk at 200%, the widest with a menu to open, a desk.
    private static final List<Integer> WIDTHS = List.of(1280, 832, 640, 390, 320);

    /// Opens all there is, and looks what lies at the middle of each link, button and field, away from the edges.
    /// Gives what can be reached, what is not shown, and what is shown but lies under another thing. What only
    /// helps where there is no script may be absent; so may a door whose room stands open, for what lies behind it
    /// is looked for by itself.
    private static final String PROBE = """
            inside => {
              document.querySelectorAll('details').forEach(d => { d.open = true; });
              const name = e => e.tagName + ' ' + (e.getAttribute('href') ?? (e.name ? e.name + '=' + e.value : e.textContent.trim()));
              const found = { reached: [], unseen: [], covered: [] };
              const largest = e => [...e.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
              for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                if (e.closest('[hidden], .skip, .js .toepassen, .js .ververs') || inside && !e.closest(inside)) continue;
                if (!e.checkVisibility({ visibilityProperty: true })) {
                  if (e.closest('details')?.checkVisibility()) found.covered.push(name(e) + ' in what was opened');
                  else if (!e.matches('summary, [href^="#"]')) found.unseen.push(name(e));
                  continue;
                }
                const shown = e.labels?.[0] && e.matches('[type=radio], [type=checkbox]') ? e.labels[0] : e;
                let box = largest(shown);
                if (box && (box.top < 200 || box.bottom > innerHeight - 200 || box.left < 0 || box.right > innerWidth || e.closest('.soort'))) {
                  shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
                  box = largest(shown);
                }
                const hit = box?.width && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                if (hit && (shown.contains(hit) || e.contains(hit))) found.reached.push(name(e));
                else found.covered.push(name(e) + ' under ' + (hit?.outerHTML ?? 'nothing').slice(0, 80));
              }
              if (document.documentElement.scrollWidth > innerWidth) found.covered.push('wide: ' + document.documentElement.scrollWidth);
              return found;
            }""";

    private static EveryKind site;
    private static Chromium chromium;

    @TempDir
    static Path folder;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        site = EveryKind.of(folder);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    @Test
    void whateverAPageOffersIsReachedAtEveryWidth() throws Exception {
        for (var javaScript : List.of(true, false)) {
            var page = chromium.page(1280, javaScript);
            EveryKind.READER.forEach(path -> open(page, path));
            page.context().close();
        }
        var page = chromium.page(1280);
        var addresses = site.inside(page);
        addresses.forEach(path -> open(page, path));
        var bare = chromium.page(1280, false);
        bare.context()
                .addCookies(
                        page.context().cookies().stream().map(OpensIT::again).toList());
        addresses.forEach(path -> open(bare, path));
        assertEquals(List.of(), wrong);
    }

    private static Cookie again(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value)
                .setDomain(cookie.domain)
                .setPath(cookie.path)
                .setHttpOnly(cookie.httpOnly);
    }

    private void open(Page page, String path) {
        page.setViewportSize(1280, 800);
        page.navigate(site.url(path));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new EmulateMediaOptions().setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
            look(page, path + " at " + width);
        }
    }

    private void look(Page page, String where) {
        var found = probe(page, "");
        var reached = new LinkedHashSet<>(found.get("reached"));
        if (!reached.containsAll(found.get("unseen"))
                && page.locator("#filters").count() > 0) {
            page.evaluate("location.hash = '#filters'");
            var drawer = probe(page, "#filters");
            reached.addAll(drawer.get("reached"));
            drawer.get("covered").forEach(what -> wrong.add(where + ", in the drawer: " + what));
            page.evaluate("location.hash = ''");
        }
        found.get("covered").forEach(what -> wrong.add(where + ": " + what));
        found.get("unseen").stream()
                .filter(what -> !reached.contains(what))
                .forEach(what -> wrong.add(where + " is nowhere: " + what));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> probe(Page page, String inside) {
        return (Map<String, List<String>>) page.evaluate(PROBE, inside);
    }
}
