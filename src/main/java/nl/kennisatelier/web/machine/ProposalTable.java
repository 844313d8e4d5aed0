package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;

/// `GET /voorstellen.csv`: what plans cost and who pays, with a row for each line of it. What nobody knows is said so,
/// and is never 0.
final class ProposalTable {

    static final String[] COLUMNS = {"voorstel", "deel", "post", "bedrag", "eenheid", "geschat", "prijspeil", "stand"};

    private static final String UNKNOWN = "onbekend";

    private final Online online;

    ProposalTable(Online online) {
        this.online = online;
    }

    void download(Context ctx) {
        var csv = new Csv(';').row(COLUMNS);
        new ProposalRecords(online).asked(ctx).forEach(one -> {
            add(csv, one.document(), "kosten", one.proposal().costs(), one.proposal());
            add(csv, one.document(), "dekking", one.proposal().cover(), one.proposal());
        });
        ctx.header("Content-Disposition", "attachment; filename=\"voorstellen.csv\"");
        online.send(ctx, "text/csv; charset=utf-8; header=present", csv.bytes());
    }

    /// One row that says so, where nobody gives a line.
    private static void add(
            Csv csv, Document document, String part, Iterable<Details.BudgetLine> lines, Details.Proposal proposal) {
        boolean isEmpty = true;
        for (var line : lines) {
            isEmpty = false;
            var amount = line.amount();
            csv.row(
                    document.title(),
                    part,
                    line.name().isEmpty() ? UNKNOWN : line.name(),
                    amount.isKnown() ? Long.toString(amount.value().getAsLong()) : UNKNOWN,
                    amount.unit().word,
                    amount.isGuess() ? "ja" : "nee",
                    amount.priceLevel() == 0 ? "" : Integer.toString(amount.priceLevel()),
                    line.stage().orElse(proposal.standing()).word);
        }
        if (isEmpty) csv.row(document.title(), part, UNKNOWN, UNKNOWN, "", "", "", proposal.standing().word);
    }
}
