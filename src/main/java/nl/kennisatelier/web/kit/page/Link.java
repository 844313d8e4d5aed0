package nl.kennisatelier.web.kit.page;

/// @param href as it stands in the page
/// @param note shown after it, or empty
/// @param language of the label when it differs from the page, else `null`: the template then leaves `lang` out
public record Link(String label, String href, String note, String language) {

    public Link(String label, String href) {
        this(label, href, "", null);
    }

    public Link(String label, String href, String note) {
        this(label, href, note, null);
    }
}
