package nl.kennisatelier.web.reader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kennisatelier.library.Citation;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.library.Taxonomy.ListName;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.DisplayNames;
import nl.kennisatelier.web.kit.site.PageRequest;

/// A signal on its page: how far it is, what was answered, and what shows it.
///
/// @param standing in words
/// @param nature in words
/// @param towns municipalities that it comes from, each with how much from there
/// @param takenUp signals that went into it
/// @param feed of what happens to it
public record SignalView(
        SignalStage stage,
        String standing,
        String nature,
        String question,
        List<Step> steps,
        Optional<Answer> answer,
        List<Evidence> evidence,
        List<Link> towns,
        List<Link> takenUp,
        String feed) {

    /// @param style `done`, `now`, `unknown` or `ahead`
    /// @param date as readers write it, or that it is not known, or not yet
    /// @param by who took it, in words; or empty
    /// @param told what the signal says of it; nothing of a step that it does not name
    public record Step(String name, String style, String date, String by, Optional<Details.SignalStep> told) {}

    /// @param source its address is empty where only a title is known
    public record Answer(String by, String date, String text, Link source, String note) {}

    /// @param quote the whole of it, without markup
    /// @param href empty where it does not stand here any more
    /// @param withdrawn a word when readers may no longer rely on it, or empty
    public record Evidence(
            String quote,
            String language,
            String kind,
            String href,
            Link home,
            String place,
            String date,
            String withdrawn) {}

    /// Nothing for what is no signal.
    static Optional<SignalView> of(PageRequest visit, Document document) {
        return SignalDossier.of(visit.library(), document, visit::meant)
                .map(dossier -> new Making(visit, dossier).view());
    }

    /// To whom it goes, in words.
    static String to(DisplayNames names, Details.Signal signal) {
        return signal.addressees().stream().map(names::addressee).collect(Collectors.joining(", "));
    }

    private record Making(PageRequest visit, SignalDossier dossier) {

        SignalView view() {
            var told = dossier.told();
            return new SignalView(
                    dossier.standing(),
                    t("signal.stage." + dossier.standing()),
                    t("signal.nature." + told.nature()),
                    told.question(),
                    steps(),
                    told.answer().map(this::answer),
                    dossier.evidence().stream().map(this::evidence).toList(),
                    dossier.municipalities().entrySet().stream()
                            .map(town -> new Link(
                                    visit.names().municipality(town.getKey()),
                                    visit.href("/zoeken") + "?gemeente=" + town.getKey(),
                                    t("signal.pieces", town.getValue().size())))
                            .toList(),
                    dossier.takenUp().stream()
                            .map(other -> new Link(other.title(), visit.href(other)))
                            .toList(),
                    visit.root().isPreview() ? "" : visit.href(dossier.signal()) + ".atom");
        }

        /// The usual row, with what is not known open; a step that was taken more than once stands there as often.
        private List<Step> steps() {
            boolean isDeclined = !told(SignalStage.DECLINED).isEmpty();
            var row = new ArrayList<Step>();
            for (var stage : SignalStage.values()) {
                if (stage == SignalStage.UNKNOWN) continue;
                if (stage == SignalStage.DECLINED && !isDeclined || stage == SignalStage.SOLVED && isDeclined) continue;
                var told = told(stage);
                if (told.isEmpty()) row.add(untold(stage));
                else told.forEach(step -> row.add(step(step)));
            }
            return row;
        }

        private List<Details.SignalStep> told(SignalStage stage) {
            return dossier.told().course().stream()
                    .filter(step -> step.stage() == stage)
                    .toList();
        }

        private Step untold(SignalStage stage) {
            boolean isPassed = dossier.standing() == SignalStage.UNKNOWN
                    || dossier.told().course().stream()
                            .anyMatch(step -> stage.ordinal() < step.stage().ordinal());
            return new Step(
                    t("signal.stage." + stage),
                    isPassed ? "unknown" : "ahead",
                    t(isPassed ? "signal.step.unknown" : "signal.step.ahead"),
                    "",
                    Optional.empty());
        }

        private Step step(Details.SignalStep step) {
            var style = step.stage() == dossier.standing() ? "now" : "done";
            return new Step(
                    t("signal.stage." + step.stage()),
                    step.date().isPresent() ? style : "unknown",
                    step.date().map(visit.names()::date).orElse(t("signal.step.unknown")),
                    step.by().isEmpty() ? "" : visit.names().choice(ListName.ADDRESSEES, step.by()),
                    Optional.of(step));
        }

        private Answer answer(Details.SignalStep step) {
            var source = step.source();
            var by = visit.names().choice(ListName.ADDRESSEES, step.by());
            return new Answer(
                    step.by().isEmpty() ? t("signal.answer") : t("signal.answer.of", by),
                    step.date().map(visit.names()::date).orElse(""),
                    step.answer(),
                    source.map(one -> new Link(one.title(), one.url())).orElse(new Link("", "")),
                    source.map(Citation::note).orElse(""));
        }

        private Evidence evidence(SignalDossier.Evidence one) {
            if (one.entry().isEmpty()) {
                boolean isElsewhere = one.address().matches("https?://.*");
                var why = t(isElsewhere ? "signal.evidence.elsewhere" : "signal.evidence.gone");
                return new Evidence(one.address(), null, "", "", new Link("", ""), "", "", why);
            }
            var entry = one.entry().get();
            var home = visit.library().home(entry);
            return new Evidence(
                    quote(entry),
                    visit.langOf(entry),
                    visit.names().kind(entry.kind()),
                    visit.href(entry),
                    home == entry ? new Link("", "") : new Link(home.title(), visit.href(home)),
                    place(entry),
                    entry.labels().date().map(visit.names()::date).orElse(""),
                    one.isWithdrawn() ? t("signal.evidence.withdrawn") : "");
        }

        private String place(Entry entry) {
            var labels = entry.labels();
            return labels.neighbourhoods().isEmpty() && labels.municipalities().isEmpty()
                    ? ""
                    : visit.names().place(entry);
        }

        /// A record of reuse by its lesson and its place.
        private String quote(Entry entry) {
            return switch (entry) {
                case Passage passage -> passage.text();
                case Document document -> visit.names().title(document);
            };
        }

        private String t(String key, Object... arguments) {
            return visit.words().get(key, arguments);
        }
    }
}
