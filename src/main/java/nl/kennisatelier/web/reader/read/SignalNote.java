package nl.kennisatelier.web.reader.read;

import java.util.List;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.SignalStage;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Beside what shows a signal: that it went to national government, and what was said to it.
///
/// @param to whom it went, in words; or empty
/// @param answer what was said, or empty
/// @param source of the answer; an empty label for none
public record SignalNote(Link signal, SignalStage stage, String standing, String to, String answer, Link source) {

    static List<SignalNote> of(PageRequest visit, Entry entry) {
        return SignalDossier.shownBy(visit.library(), entry).stream()
                .map(dossier -> of(visit, dossier))
                .toList();
    }

    private static SignalNote of(PageRequest visit, SignalDossier dossier) {
        var told = dossier.told();
        var answer = told.answer();
        return new SignalNote(
                new Link(dossier.signal().title(), visit.href(dossier.signal()), "", visit.langOf(dossier.signal())),
                dossier.standing(),
                visit.words().get("signal.stage." + dossier.standing()),
                SignalView.to(visit.names(), told),
                answer.map(step -> step.answer()).orElse(""),
                answer.flatMap(step -> step.source())
                        .map(source -> new Link(source.title(), source.url()))
                        .orElse(new Link("", "")));
    }
}
