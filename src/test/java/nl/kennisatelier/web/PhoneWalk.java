package nl.kennisatelier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;

/// What a phone in a hall promises who holds it: nothing typed is lost, nothing moves under the thumb, and what it says
/// of taking back is true. At a phone of somebody who takes part, with an open question before it.
final class PhoneWalk {

    private final Page phone;

    PhoneWalk(Page phone) {
        this.phone = phone;
    }

    /// Half a thought is still there after a reload, and in a second window; sent from there it is gone from both.
    void whatIsTypedStays(String text) {
        phone.locator("#tekst").fill(text);
        phone.reload();
        assertThat(phone.locator("#tekst")).hasValue(text);
        var second = phone.context().newPage();
        second.navigate(phone.url());
        assertThat(second.locator("#tekst")).hasValue(text);
        second.locator("#tekst").press("Enter");
        own(second, text).locator("[value=terug]").waitFor();
        second.close();
        assertThat(phone.locator("#tekst")).hasValue("");
        phone.reload();
        assertEquals(1, own(phone, text).count());
        assertThat(phone.locator("#tekst")).hasValue("");
    }

    /// Two windows in a dead spot; one is closed before there is a line again.
    void twoWindowsLoseNothing(String first, String second) {
        var other = phone.context().newPage();
        other.navigate(phone.url());
        phone.context().setOffline(true);
        queue(other, first);
        queue(phone, second);
        other.close();
        assertEquals(1, own(phone, first).count(), "this window knows of the other's");
        phone.context().setOffline(false);
        for (var text : new String[] {first, second}) {
            own(phone, text).locator("[value=terug]").waitFor();
        }
    }

    private static void queue(Page page, String text) {
        page.locator("#tekst").fill(text);
        page.locator("form[data-answer] button").click();
        own(page, text).waitFor();
    }

    /// As high as a phone is with its keyboard up.
    void theButtonStaysAboveTheKeyboard() {
        var before = phone.viewportSize();
        phone.setViewportSize(390, 430);
        phone.locator("#tekst").fill("Een zin");
        phone.locator("#tekst").focus();
        phone.locator("html.writing").waitFor();
        var button = phone.locator("form[data-answer] button").boundingBox();
        assertTrue(button.y + button.height <= 430, "the button ends at " + (button.y + button.height));
        phone.setViewportSize(before.width, before.height);
        phone.locator("#tekst").fill("");
    }

    /// @param more makes others say something
    /// @param hide makes the first note that is seen here go
    void nothingMovesUnderTheThumb(Runnable more, Runnable hide) {
        var notes = phone.locator(".voice-list li");
        notes.first().waitFor();
        double place = notes.first().boundingBox().y;
        int count = notes.count();
        more.run();
        phone.locator("#nieuwe").waitFor();
        assertEquals(place, notes.first().boundingBox().y, 0.5, "a new note waits until it is asked for");
        assertEquals(count, notes.count());
        phone.locator("#nieuwe").click();
        assertThat(notes).hasCount(count + 1);
        var last = notes.last();
        double after = last.boundingBox().y;
        hide.run();
        phone.locator(".voice-list .gone").waitFor();
        assertEquals(after, last.boundingBox().y, 0.5, "what went leaves its place empty");
    }

    /// Also after the end.
    void takesBack(String text) {
        var mine = phone.locator("details", new LocatorOptions().setHas(own(phone, text)));
        mine.locator("summary").click();
        mine.locator("li", new Locator.LocatorOptions().setHasText(text))
                .locator("button")
                .click();
        phone.locator(".own .taken").waitFor();
        phone.reload();
        assertEquals(0, phone.getByText(text).count());
    }

    private static Locator own(Page page, String text) {
        return page.locator(".own li", new LocatorOptions().setHasText(text));
    }
}
