package nl.kennisatelier.hall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.RealGit;

/// A general rehearsal, from the first question to the tip that the next neighbourhood finds. `scripts/rehearse`.
public final class Rehearsal {

    /// That go into the draft as a tip.
    private static final int TIPS = 10;

    private static final Pattern TOKEN = Pattern.compile("ka_\\w+");
    private static final Pattern BRANCH = Pattern.compile("concept/[\\w.-]+");
    private static final Pattern FIELD = Pattern.compile(
            "<input [^>]*name=\"(titel|datum|plaats|deelnemers|gezien|tellingen)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("id=\"a(\\d+)\".*?<span>(.*?)</span>", Pattern.DOTALL);

    private final Path folder;
    private final int participants;
    private long stepStart;

    private Rehearsal(Path folder, int participants) {
        this.folder = folder;
        this.participants = participants;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("kennisatelier-repetitie");
        boolean isFine = false;
        try {
            isFine = new Rehearsal(folder, Integer.parseInt(arguments[0])).run();
        } catch (IOException wrong) {
            System.out.println("MIS: " + wrong.getMessage());
        } finally {
            HallBenchmark.delete(folder);
        }
        System.exit(isFine ? 0 : 1);
    }

    private boolean run() throws Exception {
        var data = folder.resolve("data").toString();
        long start = begin();
        var token = TOKEN.matcher(Program.run("editor", "add", "Repetitie", "--data", data));
        if (!token.find()) throw new IOException("there is no token for an editor");
        try (var site = Program.serve(
                List.of(), "--repository", "content.git", "--content", "content", "--data", data, "--port", "0")) {
            step("site staat aan", site.address());
            var lost = rehearse(site.address(), token.group());
            System.out.printf("%-34s %6.1f s%n", "alles bij elkaar", (System.nanoTime() - start) / 1e9);
            System.out.println(lost.isEmpty() ? "Verloren: niets." : "VERLOREN: " + lost.size());
            lost.stream().limit(20).forEach(System.out::println);
            return lost.isEmpty();
        }
    }

    private List<String> rehearse(String address, String token) throws Exception {
        try (var facilitator = Facilitator.start(address, Facilitator.FOUR, "Repetitie");
                var hall = new Hall(address, facilitator)) {
            int stalling = Math.max(1, participants / 30);
            hall.fill(participants, stalling, 3_000);
            step("deelnemers binnen", participants + ", van wie " + stalling + " niets leest");
            for (int question = 1; question <= 4; question++) {
                var asked = hall.ask(question, 3_000, 7);
                step(
                        "vraag " + question + " beantwoord",
                        "%d antwoorden; vraag gezien na %.0f ms, de laatste na %.0f ms"
                                .formatted(
                                        asked.answers(),
                                        Hall.percentile(asked.seenMillis(), 50),
                                        Hall.percentile(asked.seenMillis(), 100)));
            }
            facilitator.lead("einde");
            var lost = new ArrayList<>(hall.lost());
            step("gesloten en nageteld", hall.acknowledged() + " antwoorden bevestigd, " + lost.size() + " verloren");
            var tips = draft(facilitator);
            step("concept-verslag gemaakt", tips.size() + " tips");
            publish(facilitator, address, token);
            step("gepubliceerd met git push", "");
            lost.addAll(search(address, tips));
            step("tips gevonden met zoeken", tips.size() + " gezocht");
            return lost;
        }
    }

    /// Everything that is on the page goes in, and of the last question the first as tips.
    private static List<String> draft(Facilitator facilitator) throws IOException {
        var page = facilitator.get("/oogst");
        if (page.status() != 200) throw new IOException("the harvest: status " + page.status());
        var form = new StringBuilder("doe=maak");
        for (var field = FIELD.matcher(page.body()); field.find(); ) add(form, field.group(1), field.group(2));
        var tips = new ArrayList<String>();
        var last = Hall.word(4);
        for (var row = ROW.matcher(page.body()); row.find(); ) {
            add(form, "in", row.group(1));
            if (!row.group(2).contains(" vraag " + last) || tips.size() == TIPS) continue;
            add(form, "tip", row.group(1));
            tips.add(row.group(2));
        }
        var made = facilitator.send("/oogst", form.toString());
        if (made.status() != 303) throw new IOException("the draft: status " + made.status());
        if (tips.isEmpty()) throw new IOException("no tip on the page of the harvest");
        return tips;
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }

    /// As an editor who works with git: takes the branch in, says that it is published, and pushes.
    private void publish(Facilitator facilitator, String address, String token) throws IOException {
        var branch = BRANCH.matcher(facilitator.get("/oogst/klaar").body());
        if (!branch.find()) throw new IOException("no branch with the draft");
        var clone = Files.createDirectories(folder.resolve("redacteur"));
        var git = new RealGit(clone, "Repetitie");
        var door = address.replace("//", "//redactie:" + token + "@") + "/git/redactie.git";
        must(git, "clone", "--quiet", door, ".");
        must(git, "merge", "--quiet", "origin/" + branch.group());
        var path = must(git, "diff", "--name-only", "HEAD@{1}", "HEAD")
                .lines()
                .findFirst()
                .orElseThrow();
        var text = Files.readString(clone.resolve(path));
        var published = text.replaceFirst("(?m)^status: *concept$", "status: gepubliceerd");
        if (published.equals(text)) throw new IOException("no draft: " + path);
        git.write(path, published);
        must(git, "commit", "--quiet", "--all", "--message", "Verslag van de repetitie");
        must(git, "push", "--quiet", "origin", "HEAD:main");
    }

    private static String must(RealGit git, String... arguments) throws IOException {
        var said = git.run(arguments);
        if (said.code() != 0) throw new IOException("git " + arguments[0] + ": " + said.text());
        return said.text();
    }

    private static List<String> search(String address, List<String> tips) throws IOException {
        var missing = new ArrayList<String>();
        try (var wire = new Wire(address)) {
            for (var tip : tips) {
                var word = tip.split(" ")[1];
                var found = wire.get("/zoeken?soort=tip&q=" + word);
                if (!found.body().contains(word + "</mark>") && !found.body().contains(tip))
                    missing.add("not found: " + tip);
            }
        }
        return missing;
    }

    private long begin() {
        stepStart = System.nanoTime();
        return stepStart;
    }

    private void step(String what, String more) {
        System.out.printf("%-34s %6.1f s  %s%n", what, (System.nanoTime() - stepStart) / 1e9, more);
        begin();
    }
}
