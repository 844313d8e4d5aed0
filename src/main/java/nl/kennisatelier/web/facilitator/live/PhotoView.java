package nl.kennisatelier.web.facilitator.live;

import java.util.List;
import java.util.Map;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.Board;
import nl.kennisatelier.workshop.PaperAnswers;

/// A photo of what hung on paper, for who leads.
///
/// @param number of the answer that it belongs to
/// @param text what it shows
/// @param width and height in pixels
public record PhotoView(long number, String href, String text, int width, int height) {

    /// Those of a question, in the order in which they came.
    static List<PhotoView> of(PageRequest visit, Board board, int question, Map<Long, PaperAnswers.Size> photos) {
        var here = visit.href("/w/" + board.workshop().id()) + "/regie/foto/";
        return board.answers(question)
                .filter(answer -> photos.containsKey(answer.number()))
                .map(answer -> {
                    var size = photos.get(answer.number());
                    return new PhotoView(
                            answer.number(), here + answer.number(), answer.text(), size.width(), size.height());
                })
                .toList();
    }
}
