package nl.kennisatelier.search.lucene;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;

/// What a page shows of the fields of its document, beside the text: it is found by that too.
final class ShownFields {

    private ShownFields() {}

    static String of(Document document) {
        var shown = switch (document.details()) {
            case Details.Example example ->
                Stream.of(List.of(example.outcome()), example.successFactors(), example.obstacles(), example.parties())
                        .flatMap(List::stream);
            case Details.Programme programme ->
                Stream.concat(
                        programme.elements().stream().flatMap(one -> Stream.of(one.title(), one.text())),
                        programme.frameworks().stream());
            case Details.SetOfQuestions set -> Stream.of(set.opening(), set.closing());
            case Details.Report _,
                    Details.Neighbourhood _,
                    Details.Source _,
                    Details.Term _,
                    Details.Reuse _,
                    Details.KnowledgeQuestion _,
                    Details.Event _,
                    Details.Signal _,
                    Details.Proposal _,
                    Details.Plain _ -> Stream.<String>empty();
        };
        return shown.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
