package nl.kennisatelier.web.kit.site;

import java.util.Optional;
import java.util.function.Predicate;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.git.History;
import nl.kennisatelier.programme.ArrivalDays;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.web.kit.page.FixedPages;

/// What a page may ask. There is no way from here to the desk of the editors, nor to what somebody answered.
///
/// @param index of what this page shows
/// @param pages whose text comes with the program
/// @param history what git remembers of the files; nothing for a folder outside git
/// @param isHidden whether an editor put a version out of sight, by the blob that it is in git
/// @param files the pictures and PDFs that texts name
/// @param vanished what was online once and is not any more; nothing where nobody looks after it
/// @param uses in how many workshops questions were used
/// @param holdsWorkshops whether workshops can be held here
/// @param isEditable whether texts are changed on the site itself
/// @param mailsNews whether anybody can get the news by mail
public record ReaderServices(
        SearchIndex index,
        FixedPages pages,
        Optional<History> history,
        Predicate<String> isHidden,
        SiteServices.Files files,
        Optional<Vanished> vanished,
        UseCounts uses,
        boolean holdsWorkshops,
        boolean isEditable,
        boolean mailsNews) {

    /// When each text came.
    public ArrivalDays arrivals() {
        return new Came(history, vanished);
    }

    public ReaderServices withIndex(SearchIndex index) {
        return new ReaderServices(
                index, pages, history, isHidden, files, vanished, uses, holdsWorkshops, isEditable, mailsNews);
    }
}
