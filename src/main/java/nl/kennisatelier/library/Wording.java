package nl.kennisatelier.library;

/// The words of a passage.
public sealed interface Wording {

    /// The first sentence whole, with its links and emphasis, safe to show; empty where the title says the same.
    String headline();

    /// All of it, without markup, the title included.
    String text();

    /// All of it, safe to show.
    String html();

    /// What follows the headline, safe to show; empty when that is all.
    String restHtml();

    /// The footnotes that it names, safe to show; or empty.
    String notes();

    /// At hand.
    record Held(String headline, String text, String html, String restHtml, String notes) implements Wording {

        static final Held NONE = new Held("", "", "", "", "");
    }

    /// With the rest of its document.
    ///
    /// @param place of the passage in that, from 0
    record Elsewhere(Body.Elsewhere body, int place) implements Wording {

        private Held held() {
            return body.wordings().get(place);
        }

        @Override
        public String headline() {
            return held().headline();
        }

        @Override
        public String text() {
            return held().text();
        }

        @Override
        public String html() {
            return held().html();
        }

        @Override
        public String restHtml() {
            return held().restHtml();
        }

        @Override
        public String notes() {
            return held().notes();
        }
    }
}
