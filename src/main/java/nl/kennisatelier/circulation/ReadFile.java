package nl.kennisatelier.circulation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.Status;
import nl.kennisatelier.privacy.AllRemarks;
import nl.kennisatelier.privacy.PersonalRemarks;
import nl.kennisatelier.source.Parsed;
import nl.kennisatelier.source.Problem;

/// What was read of one file.
///
/// @param good what is shown of the file
/// @param files that it names
/// @param remarks on people in it
/// @param key under which it stands with others of the same name; or empty
record ReadFile(Document good, List<Problem> problems, Attachments files, PersonalRemarks remarks, String key) {

    /// The same by the step in its address that is its own among its namesakes.
    ReadFile among(Namesakes namesakes) {
        if (key.isEmpty()) return this;
        var path = good.path();
        var slug = namesakes.slug(key, path);
        var page = namesakes.pageBefore(key, path);
        var told = problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.PAGE_TWICE);
        if (slug.equals(good.id().slug()) && told == !page.isEmpty()) return this;
        var others = problems.stream().filter(problem -> problem.kind() != Problem.Kind.PAGE_TWICE);
        var twice = Stream.of(page)
                .filter(other -> !other.isEmpty())
                .map(other -> Problem.of(Problem.Kind.PAGE_TWICE, good.location(), other));
        return new ReadFile(good.named(slug), Stream.concat(others, twice).toList(), files, remarks, key);
    }

    /// Of a draft nothing is shown, its pictures neither.
    Collection<Attachment> shownFiles() {
        return good.status() == Status.DRAFT ? List.of() : files.found().values();
    }

    /// As readers see it: without its speakers when it names one who did not agree.
    Document shown(AllRemarks people) {
        return people.names(good.path()) ? good.withDetails(Details.withoutSpeakers(good.details())) : good;
    }

    /// A text that is a draft now goes out of sight, whatever else is wrong with it. Fields that cannot be read and say
    /// nothing of who may see it do not say that it should.
    static boolean isToHide(Parsed<Document> parsed) {
        var kinds = parsed.problems().stream().map(Problem::kind).toList();
        return parsed.value().status() == Status.DRAFT
                && (kinds.stream().anyMatch(Problem.Kind::isOfVisibility)
                        || kinds.stream().noneMatch(Problem.Kind::leavesFieldsUnread));
    }
}
