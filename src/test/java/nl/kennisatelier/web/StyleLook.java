package nl.kennisatelier.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks at the site in other house styles, by axe and in pictures: a program to run by hand.
///
/// Its arguments: a folder for the pictures, and folders that hold a `huisstijl`, each by the name of the last step.
final class StyleLook {

    private static final List<String> PATHS = List.of(
            "/",
            "/zoeken?q=bewoners+betrekken&soort=tip&soort=vraag",
            "/verslagen/integrale-duurzame-wijkontwikkeling",
            "/tips/integrale-duurzame-wijkontwikkeling/tip-betrek-bewoners",
            "/voorbeelden/nk-tegelwippen",
            "/programmas/next-generation-woonwijken",
            "/programmas/next-generation-woonwijken/kwartaal/2021-2",
            "/wijken/palenstein",
            "/agenda",
            "/signalen",
            "/doe-mee",
            "/deel",
            "/redactie",
            "/bestaat-niet");

    private StyleLook() {}

    public static void main(String[] arguments) throws Exception {
        var pictures = Files.createDirectories(Path.of(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            var style = Path.of(arguments[i]);
            var name = style.getFileName().toString();
            try (var site = RunningSite.of(content(style));
                    var chromium = new Chromium()) {
                int wrong = 0;
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    for (int width : scheme == ColorScheme.LIGHT ? List.of(1280) : List.of(1280, 390)) {
                        var page = chromium.page(width);
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        for (var path : PATHS) wrong += look(page, site.url(path), name, scheme, width);
                        picture(page, site, pictures, name + "-" + width + "-" + scheme);
                        page.context().close();
                    }
                }
                System.out.println(name + ": " + wrong + " violations");
            }
        }
    }

    private static int look(Page page, String url, String name, ColorScheme scheme, int width) {
        page.navigate(url);
        var found = Axe.violations(page, Axe.Asking.ALL_OF_EACH, name + scheme + width);
        found.forEach(one -> System.out.println(name + " " + scheme + " " + width + " " + url + ": " + one));
        return found.size();
    }

    private static void picture(Page page, RunningSite site, Path pictures, String name) {
        page.navigate(site.url(PATHS.get(1)));
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + "-zoeken.png")));
        page.navigate(site.url("/"));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + "-voor.png"))
                .setFullPage(true));
    }

    /// The real texts, with this style beside them.
    private static Path content(Path style) throws IOException {
        var folder = Files.createTempDirectory("stijl");
        for (var from : List.of(Path.of("content"), style)) {
            try (var files = Files.walk(from)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var to = folder.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }
}
