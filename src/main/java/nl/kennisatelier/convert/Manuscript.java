package nl.kennisatelier.convert;

import java.util.List;
import nl.kennisatelier.library.Labels;

/// A report as it was found in a document.
///
/// @param meeting id in the list of meetings, or empty
/// @param participants 0 when unknown
/// @param remarks what the editor must look at, about the whole; those about a place stand in the body
/// @param body Markdown
/// @param pictures that the body names as `picture-1`, `picture-2`, ...
public record Manuscript(
        String title,
        Labels labels,
        String meeting,
        int participants,
        List<String> remarks,
        String body,
        List<Picture> pictures)
        implements Converted {

    public Manuscript {
        remarks = List.copyOf(remarks);
        pictures = List.copyOf(pictures);
    }
}
