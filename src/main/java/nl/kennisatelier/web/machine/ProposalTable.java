package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.machine.ProposalRecords.Told;
import nl.kennisatelier.words.Words;

/// `GET /voorstellen.csv`: what plans cost and who pays, with a row for each line of it. What nobody knows is said so,
/// and is never 0. The amounts of which it says that they count add up to the totals of the page.
final class ProposalTable {

    static final String[] COLUMNS = {
        "voorstel",
        "deel",
        "post",
        "bedrag",
        "eenheid",
        "geschat",
        "prijspeil",
        "stand",
        "stand_bedrag",
        "telt_mee",
        "gemeenten",
        "adres"
    };

    private static final String UNKNOWN = "onbekend";

    private final Online online;

    ProposalTable(Online online) {
        this.online = online;
    }

    void download(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        var records = new ProposalRecords(online);
        records.asked(ctx).forEach(one -> {
            boolean counts = records.counts(ctx, one);
            add(ctx, csv, one, "kosten", one.proposal().costs(), line -> counts);
            add(ctx, csv, one, "dekking", one.proposal().cover(), line -> counts && line.covers());
        });
        ctx.header("Content-Disposition", "attachment; filename=\"voorstellen.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    /// One row that says so, where nobody gives a line.
    private void add(
            Context ctx,
            Csv csv,
            Told one,
            String part,
            List<Details.BudgetLine> lines,
            Predicate<Details.BudgetLine> counts) {
        var title = one.document().title();
        var towns = towns(one.document());
        var address = online.url(ctx, Online.address("nl", one.document().id()));
        var standing = one.proposal().standing();
        for (var line : lines) {
            var amount = line.amount();
            csv.row(
                    title,
                    part,
                    line.name().isEmpty() ? UNKNOWN : line.name(),
                    amount.isKnown() ? Long.toString(amount.value().getAsLong()) : UNKNOWN,
                    amount.unit().word,
                    amount.isGuess() ? "ja" : "nee",
                    amount.priceLevel() == 0 ? "" : Integer.toString(amount.priceLevel()),
                    standing.word,
                    line.stage().map(stage -> stage.word).orElse(""),
                    amount.euros().isPresent() && counts.test(line) ? "ja" : "nee",
                    towns,
                    address);
        }
        if (lines.isEmpty())
            csv.row(title, part, UNKNOWN, UNKNOWN, "", "", "", standing.word, "", "nee", towns, address);
    }

    private String towns(Document proposal) {
        var names = new DisplayNames(online.library(), Words.dutch());
        return online.library().moved().today(online.library().municipalitiesOf(proposal)).stream()
                .map(names::municipality)
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
