package nl.kennisatelier.web.facilitator.live;

import java.util.Optional;
import nl.kennisatelier.library.Attachment;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.workshop.SetQuestion;

/// The picture beside a question, as it is in the library today: one that was taken out of it is shown nowhere.
///
/// @param description for who does not see it, or empty
/// @param width and height in pixels
public record SlideView(String href, String description, int width, int height) {

    static Optional<SlideView> of(PageRequest visit, SetQuestion ask) {
        return ask.how()
                .slide()
                .flatMap(slide -> visit.library()
                        .attachment(slide.path())
                        .filter(Attachment::isPicture)
                        .map(found ->
                                new SlideView(visit.href(found), slide.description(), found.width(), found.height())));
    }
}
