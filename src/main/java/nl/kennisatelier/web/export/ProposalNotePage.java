package nl.kennisatelier.web.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Amount;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Details.BudgetLine;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Money;
import nl.kennisatelier.library.ProposalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.Euros;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.DocumentPage;
import nl.kennisatelier.web.reader.read.ProposalView;

/// A proposal as it is handed over: what it costs and who covers that, as far as anybody knows; how it went on, and on
/// which lessons it builds. What is unknown is called so, and is never nothing.
///
/// @param totals in sentences
/// @param version of which commit it is, and of which day; or empty
public record ProposalNotePage(
        Frame frame,
        DocumentPage page,
        Details.Proposal told,
        List<Link> facts,
        List<Row> costs,
        List<Row> cover,
        List<String> totals,
        List<Step> steps,
        List<Link> lessons,
        String version)
        implements Page {

    /// @param details price level, form, standing, day and note, as far as there are any
    public record Row(String name, String amount, String details) {}

    /// @param date as readers write it; that nobody knows it, where nobody does
    public record Step(String name, String date, String reason) {}

    static ProposalNotePage of(PageRequest visit, Document proposal, Details.Proposal told) {
        var page = DocumentPage.of(visit, proposal);
        var making = new Making(visit);
        return new ProposalNotePage(
                page.frame(),
                page,
                told,
                making.facts(told, page),
                told.costs().stream().map(making::row).toList(),
                told.cover().stream().map(making::row).toList(),
                making.totals(told),
                told.course().stream().map(making::step).toList(),
                ProposalView.lessons(visit, proposal).map(making::lesson).toList(),
                HandoutPage.version(visit));
    }

    public List<String> colophon() {
        return HandoutPage.colophon(page.provenance(), version);
    }

    @Override
    public String template() {
        return "export/proposal";
    }

    private record Making(PageRequest visit) {

        /// What does not stand in the head of its page already.
        List<Link> facts(Details.Proposal told, DocumentPage page) {
            var lines = new ArrayList<Link>();
            add(lines, "standing", stage(told.standing()));
            add(lines, "spot", told.spot());
            add(
                    lines,
                    "challenges",
                    told.challenges().stream()
                            .map(id -> visit.names().choice(ListName.CHALLENGES, id))
                            .collect(Collectors.joining(", ")));
            add(lines, "parties", String.join(", ", told.parties()));
            if (told.homes().from() > 0) add(lines, "homes", homes(told.homes()));
            var said = page.opening().facts().stream().map(fact -> fact.label()).toList();
            return lines.stream().filter(line -> !said.contains(line.label())).toList();
        }

        private void add(List<Link> lines, String name, String value) {
            if (!value.isBlank()) lines.add(new Link(word(name), "", value));
        }

        private String homes(Details.Homes homes) {
            var number = number(homes.from()) + (homes.upTo() > 0 ? " – " + number(homes.upTo()) : "");
            return homes.isGuess() ? visit.words().get("nota.about.guess", number) : number;
        }

        Row row(BudgetLine line) {
            var details = new ArrayList<String>();
            if (!line.form().isEmpty()) details.add(line.form());
            if (line.amount().priceLevel() > 0) {
                details.add(visit.words()
                        .get("nota.prices", Integer.toString(line.amount().priceLevel())));
            }
            line.stage().map(this::stage).ifPresent(details::add);
            line.date().map(visit.names()::date).ifPresent(details::add);
            if (!line.note().isEmpty()) details.add(line.note());
            return new Row(
                    ProposalView.payer(visit.names(), line, word("unknown")),
                    amount(line.amount()),
                    String.join(", ", details));
        }

        private String amount(Amount amount) {
            if (!amount.isKnown()) return word("unknown");
            var euros = euros(amount.value().getAsLong());
            var each = switch (amount.unit()) {
                case EURO -> euros;
                case EURO_PER_HOME -> euros + " " + word("each.home");
                case EURO_PER_YEAR -> euros + " " + word("each.year");
            };
            return amount.isGuess() ? visit.words().get("nota.about.guess", each) : each;
        }

        List<String> totals(Details.Proposal told) {
            var sentences = new ArrayList<String>();
            if (!told.costs().isEmpty()) sentences.add(total("costs", told.costsTotal(), told.costs()));
            var estimate = told.estimate();
            if (estimate.isKnown()) sentences.add(visit.words().get("nota.estimate", euros(estimate.euros())));
            if (!told.cover().isEmpty()) sentences.add(total("cover", told.coverTotal(), told.cover()));
            return sentences;
        }

        private String total(String name, Money money, List<BudgetLine> lines) {
            var sum = money.isKnown() ? (money.isGuess() ? "±\u00a0" : "") + euros(money.euros()) : word("unknown");
            return visit.words().get("nota.total." + name, sum + new Euros(visit.words()).known(money, lines));
        }

        private String euros(long value) {
            return "€\u00a0" + number(value);
        }

        private String number(long value) {
            return String.format(Locale.of(visit.words().language()), "%,d", value);
        }

        Step step(Details.ProposalStep step) {
            return new Step(stage(step.stage()), date(step.date()), step.reason());
        }

        private String stage(ProposalStage stage) {
            return visit.words().get("proposal.stage." + stage);
        }

        private String date(Optional<EventDate> date) {
            return date.map(visit.names()::date).orElse(word("unknown"));
        }

        Link lesson(Entry lesson) {
            var place = visit.names().place(lesson);
            return new Link(visit.names().title(lesson), visit.href(lesson), place, visit.langOf(lesson));
        }

        private String word(String name) {
            return visit.words().get("nota." + name);
        }
    }
}
