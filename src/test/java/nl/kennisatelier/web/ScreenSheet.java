package nl.kennisatelier.web;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import nl.kennisatelier.workshop.AnswerState;
import nl.kennisatelier.workshop.Command;
import nl.kennisatelier.workshop.Reveal;

/// Makes pictures of the screen in the hall: one sheet of four sizes and five amounts for the documentation, and each
/// state by itself to look at.
final class ScreenSheet {

    private static final int[][] SIZES = {{1024, 768}, {1366, 768}, {1920, 1080}, {3840, 2160}};
    private static final int[] AMOUNTS = {5, 20, 60, 200, 1_000};
    private static final int ROW = 160;
    private static final int COLOURS = 64;
    private static final int GAP = 12;
    private static final int LINE = 20;

    private ScreenSheet() {}

    /// @param where the sheet, and where asked for the folder of the other pictures
    public static void main(String... where) throws Exception {
        var data = Files.createTempDirectory("screens");
        try (var desk = RunningDesk.of(data, Path.of("content"), RunningDesk.Kind.USUAL);
                var chromium = new Chromium()) {
            var page = chromium.page(1366);
            var hall = FullHall.begin(desk.workshops);
            page.navigate(desk.url(hall.cockpit()));
            page.locator("a[href$='/scherm']").first().waitFor();
            if (where.length > 1) states(desk, hall, page, Path.of(where[1]));
            var full = FullHall.begin(desk.workshops);
            page.navigate(desk.url(full.cockpit()));
            page.locator("a[href$='/scherm']").first().waitFor();
            ImageIO.write(sheet(desk, full, page), "png", new File(where[0]));
        }
    }

    private static BufferedImage sheet(RunningDesk desk, FullHall hall, Page page) throws Exception {
        int width = GAP
                + Arrays.stream(SIZES)
                        .mapToInt(size -> ROW * size[0] / size[1] + GAP)
                        .sum();
        var sheet = new BufferedImage(width, AMOUNTS.length * (ROW + LINE + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        var drawing = sheet.createGraphics();
        drawing.setColor(new Color(0xe8, 0xe8, 0xe8));
        drawing.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        drawing.setColor(Color.BLACK);
        hall.lead(new Command.Ask(FullHall.OPEN));
        hall.join(40);
        int given = 0;
        int y = GAP;
        for (int amount : AMOUNTS) {
            hall.answer(given, amount);
            given = amount;
            int x = GAP;
            for (var size : SIZES) {
                page.setViewportSize(size[0], size[1]);
                open(desk, hall, page);
                var shot = smaller(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
                drawing.drawImage(shot, x, y, null);
                drawing.drawString(amount + " answers, " + size[0] + " x " + size[1], x, y + ROW + 15);
                x += shot.getWidth() + GAP;
            }
            y += ROW + LINE + GAP;
        }
        drawing.dispose();
        return fewColours(sheet);
    }

    private static void open(RunningDesk desk, FullHall hall, Page page) {
        page.navigate(desk.url("/w/" + hall.id() + "/scherm"));
        page.evaluate("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 700)))");
    }

    /// By halves, so that thin letters stay letters.
    private static BufferedImage smaller(BufferedImage shot) {
        int width = shot.getWidth();
        int height = shot.getHeight();
        var image = shot;
        while (height != ROW) {
            width = height / 2 > ROW ? width / 2 : shot.getWidth() * ROW / shot.getHeight();
            height = Math.max(height / 2, ROW);
            if (height / 2 <= ROW / 2) height = ROW;
            var next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var drawing = next.createGraphics();
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.drawImage(image, 0, 0, width, height, null);
            drawing.dispose();
            image = next;
        }
        return image;
    }

    /// The colours that there are most of make it a third as large.
    private static BufferedImage fewColours(BufferedImage sheet) {
        var often = new HashMap<Integer, Integer>();
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) often.merge(rough(sheet.getRGB(x, y)), 1, Integer::sum);
        }
        var palette = often.keySet().stream()
                .sorted(Comparator.comparing(often::get).reversed())
                .limit(COLOURS)
                .mapToInt(Integer::intValue)
                .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var few = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) few.setRGB(x, y, sheet.getRGB(x, y));
        }
        return few;
    }

    private static int rough(int colour) {
        return colour & 0xf8f8f8 | 0x040404;
    }

    private static void states(RunningDesk desk, FullHall hall, Page page, Path folder) throws Exception {
        Files.createDirectories(folder);
        for (var size : List.of(SIZES[0], SIZES[1])) shot(desk, hall, page, folder, "begin", size);
        hall.join(12);
        hall.lead(new Command.Ask(FullHall.OPEN));
        hall.lead(new Command.Time(Duration.ofMinutes(4)));
        hall.lead(new Command.Show(Reveal.WHEN_ALL_ANSWERED));
        hall.answer(0, 3);
        both(desk, hall, page, folder, "verborgen");
        hall.lead(new Command.Show(Reveal.ALWAYS));
        hall.answer(3, 4);
        both(desk, hall, page, folder, "4");
        hall.answer(4, 8);
        both(desk, hall, page, folder, "8");
        hall.join(40);
        hall.answer(8, 60);
        hall.lead(new Command.Time(Duration.ofMillis(1)));
        both(desk, hall, page, folder, "tijd-om");
        hall.lead(new Command.Time(Duration.ZERO));
        hall.recognise();
        hall.lead(new Command.Open(false));
        both(desk, hall, page, folder, "dicht");
        hall.lead(new Command.Open(true));
        group(hall);
        both(desk, hall, page, folder, "groepen");
        for (int question = 1; question <= FullHall.WORD; question++) hall.lead(new Command.Ask(question));
        hall.count();
        for (int question = 2; question <= 5; question++) {
            hall.lead(new Command.Ask(question));
            both(desk, hall, page, folder, "vraag" + question);
            hall.lead(new Command.Split(true));
            both(desk, hall, page, folder, "vraag" + question + "-rollen");
            hall.lead(new Command.Split(false));
        }
        hall.lead(new Command.End());
        both(desk, hall, page, folder, "einde");
    }

    private static void group(FullHall hall) {
        var headings =
                List.of("Groen en koelte", "Samen doen", "Bereiken en praten", "", "Veilig en bereikbaar", "", "");
        var answers = hall.workshops().board(hall.id()).answers(FullHall.OPEN).toList();
        for (int i = 0; i < answers.size(); i++) {
            hall.lead(new Command.PutUnder(answers.get(i).number(), headings.get(i % headings.size())));
        }
        hall.lead(new Command.Put(answers.getFirst().number(), AnswerState.SHOWN));
    }

    private static void both(RunningDesk desk, FullHall hall, Page page, Path folder, String name) throws IOException {
        for (var size : List.of(SIZES[0], SIZES[1])) shot(desk, hall, page, folder, name, size);
    }

    private static void shot(RunningDesk desk, FullHall hall, Page page, Path folder, String name, int[] size) {
        page.setViewportSize(size[0], size[1]);
        open(desk, hall, page);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + size[0] + ".png")));
    }
}
