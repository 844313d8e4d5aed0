package nl.kennisatelier.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Measures the screen of a hall, at every size that a projector has.
final class ScreenRuler {

    /// In pixels: two projectors of old, three of now, and a laptop at 150%.
    private static final int[][] SIZES = {{1024, 768}, {1366, 768}, {1920, 1080}, {3840, 2160}, {911, 512}};

    /// Waits until all is drawn, then gives what is wrong.
    private static final String MEASURE = """
            async () => {
              const frame = () => new Promise(done => requestAnimationFrame(done));
              await document.fonts.ready;
              dispatchEvent(new Event('resize')); // else it is only told so with some later frame
              await frame();
              await frame();
              const wrong = [], W = innerWidth, H = innerHeight, root = document.documentElement;
              const all = s => [...document.querySelectorAll(s)];
              const seen = e => !e.closest('.vh, [inert], [hidden], .controls') && e.getClientRects().length;
              const box = e => e.getBoundingClientRect();
              const name = e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30);
              const out = (e, b) => box(e).right > b.right + 1 || box(e).bottom > b.bottom + 1 || box(e).left < b.left - 1 || box(e).top < b.top - 1;
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const e = texts.currentNode.parentElement;
                if (texts.currentNode.data.trim() && seen(e) && parseFloat(getComputedStyle(e).fontSize) * 30 < H) wrong.push('small: ' + name(e));
              }
              if (root.scrollHeight > H || root.scrollWidth > W) wrong.push('scrolls');
              const screen = { left: 0, top: 0, right: W, bottom: H };
              all('h1, .code, .address, .qr, .counts, .rest, .order, .more, .column h2, .bars li, .places li, .roles tr, .scale li, .outcome, .cloud li, .huge, .marks, .soft')
                .filter(e => seen(e) && out(e, screen)).forEach(e => wrong.push('outside: ' + name(e)));
              const notes = all('.memo').filter(seen), stage = document.querySelector('.stage');
              notes.filter(e => out(e, box(e.closest('.columns ul, .wall'))) || out(e, box(stage))).forEach(e => wrong.push('cut: ' + name(e)));
              if (document.querySelector('.memo') && !notes.length) wrong.push('no notes');
              const newest = all('.newest, .fresh li').filter(e => seen(e) && !out(e, screen));
              if (document.querySelector('.memo') && !newest.length) wrong.push('the newest is not in sight');
              const rest = document.querySelector('.rest');
              const count = rest && seen(rest) ? Number(rest.querySelector('b').textContent.replace(/\\D/g, '')) : 0;
              if (rest && !document.querySelector('.columns') && notes.length + count != rest.dataset.total)
                wrong.push(notes.length + ' seen and ' + count + ' counted of ' + rest.dataset.total);
              const asked = document.querySelector('.asked'), join = document.querySelector('.join');
              if (asked && box(asked).right > box(join).left + 1) wrong.push('the question lies under the code');
              return wrong;
            }""";

    /// In milliseconds: the least between two times that it was drawn anew.
    private static final String LEAST = """
            () => {
              const drawn = performance.getEntriesByType('resource').filter(e => new URL(e.name).pathname.endsWith('/scherm')).map(e => e.startTime);
              return Math.min(...drawn.slice(1).map((t, i) => t - drawn[i]), 9999);
            }""";

    private final Page page;
    private final List<String> wrong;

    ScreenRuler(Page page, List<String> wrong) {
        this.page = page;
        this.wrong = wrong;
    }

    /// @param what is shown, for who reads what is wrong
    void measure(String what) {
        for (var size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            page.waitForFunction("size => innerWidth == size[0] && innerHeight == size[1]", List.of(size[0], size[1]));
            var found = (List<?>) page.evaluate(MEASURE);
            found.stream().limit(3).forEach(each -> wrong.add(what + " at " + size[0] + ": " + each));
        }
    }

    /// Whether a phone gets in by what hangs there, from each seat.
    ///
    /// @param address that the square leads to
    void reads(String what, String address) throws IOException {
        for (var size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            var read = Camera.read(page);
            if (!read.equals(address)) wrong.add(what + " at " + size[0] + ": the square says " + read);
        }
    }

    double leastBetween() {
        return ((Number) page.evaluate(LEAST)).doubleValue();
    }

    /// Where each note hangs, by its number.
    @SuppressWarnings("unchecked")
    Map<String, String> places() {
        return (Map<String, String>) page.evaluate("""
                () => Object.fromEntries([...document.querySelectorAll('.memo')].map(e => {
                  const b = e.getBoundingClientRect();
                  return [e.id, Math.round(b.left) + ',' + Math.round(b.top)];
                }))""");
    }
}
