package nl.kennisatelier.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.kennisatelier.export.Handout;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Entry;
import nl.kennisatelier.library.Passage;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.PassagePage;

/// Any entry of the library, as it is taken along.
record Texts(Handouts handouts) {

    /// @param visit of whatever page
    Handout handout(PageRequest visit, Entry entry) {
        var own = visit.ofTexts("/" + entry.id());
        return handouts.of(
                own,
                switch (entry) {
                    case Document document -> page(own, document);
                    case Passage passage -> LessonPage.of(own, PassagePage.of(own, passage));
                });
    }

    private static Page page(PageRequest visit, Document document) {
        return switch (document.details()) {
            case Details.Signal _ ->
                SignalNotePage.of(
                        visit,
                        document,
                        SignalDossier.of(visit.library(), document, visit::meant)
                                .orElseThrow());
            case Details.Proposal told -> ProposalNotePage.of(visit, document, told);
            case Details.Report _,
                    Details.Example _,
                    Details.Neighbourhood _,
                    Details.Programme _,
                    Details.SetOfQuestions _,
                    Details.Source _,
                    Details.Term _,
                    Details.Reuse _,
                    Details.KnowledgeQuestion _,
                    Details.Event _,
                    Details.Plain _ -> HandoutPage.of(visit, document);
        };
    }

    /// The file of a text where it may be shown as it is; else it is made from its page.
    byte[] markdown(PageRequest visit, Entry entry) {
        try {
            var file = entry instanceof Document document
                    ? MarkdownText.ofFile(visit, document)
                    : Optional.<byte[]>empty();
            return file.orElseGet(() -> MarkdownText.made(visit, entry, handout(visit, entry)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
