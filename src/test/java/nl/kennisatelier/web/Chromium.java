package nl.kennisatelier.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A real browser, found at `CHROMIUM` or where Debian keeps it.
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// In milliseconds that anything may take to come; a busy machine takes its time.
    private static final double PATIENCE = 90_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var path = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(path)).setArgs(FLAGS));
    }

    /// A window that remembers nothing of another; to close by its context.
    Page page(int width) {
        return page(width, true);
    }

    Page page(int width, boolean javaScript) {
        return page(new NewContextOptions()
                .setViewportSize(width, width < 500 ? 844 : 800)
                .setJavaScriptEnabled(javaScript));
    }

    /// A window as a phone has it, which can make letters larger and nothing else.
    Page phone() {
        return page(new NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    private Page page(NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
