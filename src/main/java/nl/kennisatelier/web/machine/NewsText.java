package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.programme.News;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.NewsLine;
import nl.kennisatelier.words.DutchTime;
import nl.kennisatelier.words.Words;

/// `GET /nieuws.txt`: the news of a scope since a day as bare text, each line with its address in full.
final class NewsText {

    private final Online online;
    private final Words words;
    private final Supplier<LocalDate> today;

    NewsText(Online online, Words words, Supplier<LocalDate> today) {
        this.online = online;
        this.words = words;
        this.today = today;
    }

    void text(Context ctx) {
        var since = News.since(Objects.requireNonNullElse(ctx.queryParam("sinds"), ""), today.get());
        var scope = online.scope(ctx);
        var news = News.of(online.library(), online.past().arrivals(), scope, since, today.get());
        var names = new DisplayNames(online.library(), words);
        var text = new StringBuilder(words.get("news.of", online.siteName()))
                .append("\n")
                .append(words.get(
                        "news.since",
                        names.day(since.atStartOfDay(DutchTime.ZONE).toInstant())))
                .append("\n");
        for (var section : news.sections()) {
            text.append("\n").append(words.get("news.topic." + section.topic())).append("\n\n");
            for (var entry : section.entries()) {
                var address = online.url(ctx, Online.address(words.language(), entry.id()));
                text.append("- ")
                        .append(names.title(entry))
                        .append(line(names, entry))
                        .append("\n  ")
                        .append(address)
                        .append("\n");
            }
        }
        if (news.sections().isEmpty())
            text.append("\n").append(words.get("news.none")).append("\n");
        if (news.more() > 0)
            text.append("\n").append(words.get("news.more", news.more())).append("\n");
        online.sendText(ctx, text.toString());
    }

    private static String line(DisplayNames names, Document entry) {
        var line = NewsLine.of(names, entry);
        return line.isEmpty() ? "" : "\n  " + line;
    }
}
