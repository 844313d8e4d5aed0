package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that opens is opened and can be reached, whatever size the letters are nothing lies beyond the edge, and
/// nothing moves once it is there: on every kind of page.
@Order(1)
class EveryKindIT {

    /// In pixels: a desk, the widest with a menu to open, a desk at 200%, the smallest phone.
    private static final List<Integer> WIDTHS = List.of(1280, 832, 640, 320);

    /// Where no script runs nothing opens or closes by itself, so fewer will do.
    private static final List<Integer> WIDTHS_WITHOUT_SCRIPT = List.of(1280, 320);

    /// Opens all there is, and looks what lies at the middle of each link, button and field, away from the
    /// edges. Gives what can be reached, what is not shown, and what is shown but lies under another thing.
    /// What only helps where there is no script may be absent, and only there what needs one; so may a door
    /// whose room stands open, for what lies behind it is looked for by itself, and what a preview leaves out.
    /// What Enter presses in a form is seen by nobody. Of a page with tabs what is under another tab is looked
    /// for there; what is done with ticked answers comes when one is ticked.
    private static final String PROBE = """
            inside => {
              document.querySelectorAll('details').forEach(d => { d.open = true; });
              const parts = document.querySelector('.parts');
              const name = e => e.tagName.toUpperCase() + ' ' + (e.getAttribute('href') ?? (e.name ? e.name + '=' + e.value : e.textContent.trim()));
              const found = { reached: [], unseen: [], covered: [] };
              const largest = e => [...e.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
              for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                if (e.closest('[hidden], .skip, .trap, .vh[tabindex="-1"], .js .apply, .js .refresh') || inside && !e.closest(inside)) continue;
                const tab = e.closest(parts?.checkVisibility() ? '.part, .wide, .chosen' : '.parts, .chosen');
                if (tab && !tab.checkVisibility()) continue;
                if (!e.checkVisibility({ visibilityProperty: true })) {
                  if (e.closest('.trial, :root:not(.js) .with-script')) continue;
                  if (e.closest('details')?.checkVisibility()) found.covered.push(name(e) + ' in what was opened');
                  else if (!e.matches('summary, [href^="#"]')) found.unseen.push(name(e));
                  continue;
                }
                const shown = e.labels?.[0] && e.matches('[type=radio], [type=checkbox]') ? e.labels[0] : e;
                let box = largest(shown);
                if (box && (box.top < 200 || box.bottom > innerHeight - 200 || box.left < 0 || box.right > innerWidth || e.closest('.kinds, .tree, .trial'))) {
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

    private static final JsonObject ONCE = letters(16, 13);
    private static final JsonObject TWICE = letters(32, 26);

    private static final String SHOWN = """
            () => new Promise(done => new PerformanceObserver(list =>
                { if (list.getEntriesByName('first-contentful-paint').length) done(); }).observe({ type: 'paint', buffered: true }))""";

    /// What part of the window moved since it was first shown, times how far.
    private static final String MOVED = """
            () => new Promise(done => {
              let moved = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => { moved += e.value; }))
                .observe({ type: 'layout-shift', buffered: true });
              document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(moved))));
            })""";

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
    void whateverAPageOffersIsReachedAtEveryWidthWithAScriptOrWithout() throws Exception {
        var page = chromium.page(1280);
        var bare = chromium.page(1280, false);
        bare.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        EveryKind.READER.forEach(path -> open(page, path, WIDTHS));
        EveryKind.READER.forEach(path -> open(bare, path, WIDTHS_WITHOUT_SCRIPT));
        var addresses = site.inside(page);
        bare.context()
                .addCookies(page.context().cookies().stream()
                        .map(EveryKindIT::again)
                        .toList());
        addresses.forEach(path -> open(page, path, WIDTHS));
        addresses.forEach(path -> open(bare, path, WIDTHS_WITHOUT_SCRIPT));
        page.context().close();
        bare.context().close();
        assertEquals(List.of(), wrong);
    }

    /// By the letters that the browser begins with, and as a phone does it that leaves all other lengths as they are.
    @Test
    void lettersTwiceAsLargeStillFitAPhone() throws Exception {
        var page = chromium.phone();
        var browser = page.context().newCDPSession(page);
        for (var path : site.all(page)) {
            browser.send("Page.setFontSizes", TWICE);
            page.navigate(site.url(path));
            if (!page.evaluate("getComputedStyle(document.documentElement).fontSize")
                    .equals("32px")) wrong.add("small");
            fits(page, path + " with larger letters");
            browser.send("Page.setFontSizes", ONCE);
            page.evaluate("document.documentElement.style.setProperty('-webkit-text-size-adjust', '200%')");
            fits(page, path + " with larger letters between unchanged spaces");
        }
        page.context().close();
        assertEquals(List.of(), wrong);
    }

    private void fits(Page page, String path) {
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > 390) wrong.add(path + " is " + wide + " wide");
    }

    /// They come after everything was shown with the letters that the device has; but for the colours that somebody
    /// chose, for which a page waits.
    @Test
    void nothingMovesWhenTheLettersAndTheScriptComeLate() throws Exception {
        for (int width : List.of(1280, 390)) {
            var paths = width == 390 ? EveryKind.READER : EveryKind.READER.subList(0, EveryKind.READER.size() / 2);
            var page = chromium.page(width);
            var held = new ArrayList<Route>();
            page.route(url -> url.endsWith(".woff2") || url.endsWith(".js") && !url.endsWith("/colour.js"), held::add);
            for (var path : paths) {
                page.navigate(site.url(path), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.evaluate(SHOWN);
                held.forEach(Route::resume);
                held.clear();
                page.waitForLoadState();
                var moved = ((Number) page.evaluate(MOVED)).doubleValue();
                if (moved > 0) wrong.add(path + " moves by " + moved + " at " + width);
            }
            page.context().close();
        }
        assertEquals(List.of(), wrong);
    }

    private static JsonObject letters(int standard, int fixed) {
        var sizes = "{fontSizes: {standard: %d, fixed: %d}}".formatted(standard, fixed);
        return JsonParser.parseString(sizes).getAsJsonObject();
    }

    private static Cookie again(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value)
                .setDomain(cookie.domain)
                .setPath(cookie.path)
                .setHttpOnly(cookie.httpOnly);
    }

    private void open(Page page, String path, List<Integer> widths) {
        page.setViewportSize(1280, 800);
        page.navigate(site.url(path));
        for (int width : widths) {
            page.setViewportSize(width, 900);
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
