package nl.kennisatelier.web.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.page.Frame;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.kit.site.ProseHtml;
import nl.kennisatelier.web.reader.read.DocumentPage;
import nl.kennisatelier.web.reader.read.SignalView;

/// A signal as a note to who can do something about it: what is asked and of whom, how it went on, from which
/// municipalities it comes, and what shows it, quoted whole.
///
/// @param steps as on its page
/// @param towns the municipalities, each with how much shows it there and of when
/// @param version of which commit it is, and of which day; or empty
public record SignalNotePage(
        Frame frame,
        DocumentPage page,
        Details.Signal told,
        List<Line> facts,
        List<SignalView.Step> steps,
        List<Town> towns,
        List<Quotation> evidence,
        String version)
        implements Page {

    public record Line(String label, String value) {}

    /// @param count in words: `2 stukken`
    /// @param period as readers write it, or empty
    public record Town(String name, String count, String period) {}

    /// @param note that it no longer counts, or empty
    /// @param html all that a passage says, safe to show; or empty
    /// @param text the same of a whole document: what it comes down to; or empty
    public record Quotation(
            String title, String language, String from, String href, String note, String html, String text) {}

    static SignalNotePage of(PageRequest visit, Document signal, SignalDossier dossier) {
        var page = DocumentPage.of(visit, signal);
        var making = new Making(visit, dossier);
        return new SignalNotePage(
                page.frame(),
                page,
                dossier.told(),
                making.facts(),
                page.signal().orElseThrow().steps(),
                dossier.municipalities().entrySet().stream()
                        .map(one -> making.town(one.getKey(), one.getValue()))
                        .toList(),
                dossier.evidence().stream().map(making::quotation).toList(),
                HandoutPage.version(visit));
    }

    public List<String> colophon() {
        return HandoutPage.colophon(page.provenance(), version);
    }

    @Override
    public String template() {
        return "export/signal";
    }

    private record Making(PageRequest visit, SignalDossier dossier) {

        List<Line> facts() {
            var told = dossier.told();
            var lines = new ArrayList<Line>();
            add(lines, "nature", visit.words().get("signal.nature." + told.nature()));
            add(lines, "to", told.addressees().stream().map(this::addressee).collect(Collectors.joining(", ")));
            add(lines, "about", told.about());
            add(lines, "standing", stage(dossier.standing()));
            int towns = dossier.municipalities().size();
            if (towns > 0) add(lines, "towns", Integer.toString(towns));
            add(
                    lines,
                    "programmes",
                    dossier.programmes().stream()
                            .map(slug -> visit.names().title(Kind.PROGRAMME, slug))
                            .collect(Collectors.joining(", ")));
            add(lines, "period", period(dossier.period()));
            return lines;
        }

        private void add(List<Line> lines, String name, String value) {
            if (!value.isBlank()) lines.add(new Line(word(name), value));
        }

        private String word(String name) {
            return visit.words().get("nota." + name);
        }

        private String stage(SignalStage stage) {
            return visit.words().get("signal.stage." + stage);
        }

        private String addressee(String id) {
            return visit.names().addressee(id);
        }

        Town town(String slug, List<SignalDossier.Evidence> evidence) {
            var dates = evidence.stream()
                    .flatMap(one -> one.entry().stream())
                    .flatMap(entry -> entry.labels().date().stream())
                    .sorted()
                    .toList();
            return new Town(
                    visit.names().municipality(slug),
                    visit.words().get("signal.pieces", evidence.size()),
                    dates.isEmpty() ? "" : period(List.of(dates.getFirst(), dates.getLast())));
        }

        private String period(List<EventDate> dates) {
            var shown = dates.stream().map(visit.names()::date).distinct().toList();
            return String.join(" – ", shown);
        }

        Quotation quotation(SignalDossier.Evidence evidence) {
            return evidence.entry()
                    .map(entry -> quotation(entry, evidence.isWithdrawn()))
                    .orElseGet(() -> new Quotation(evidence.address(), null, "", "", word("gone"), "", ""));
        }

        private Quotation quotation(Entry entry, boolean isWithdrawn) {
            var names = visit.names();
            var from = new ArrayList<String>();
            from.add(names.title(visit.library().home(entry)));
            from.add(names.place(entry));
            from.add(entry.labels().date().map(names::date).orElse(""));
            return new Quotation(
                    names.title(entry),
                    visit.langOf(entry),
                    from.stream().filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(", ")),
                    visit.href(entry),
                    isWithdrawn ? word("withdrawn") : "",
                    entry instanceof Passage passage ? html(passage) : "",
                    entry instanceof Document document ? document.summary() : "");
        }

        private String html(Passage passage) {
            var home = visit.href(visit.library().home(passage));
            return ProseHtml.quoted(ProseHtml.of(visit, passage.html() + passage.notes()), home);
        }
    }
}
