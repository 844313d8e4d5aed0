package nl.kennisatelier.web.kit.page;

/// All that a template needs to show one page. A page asks nothing of anyone once it is made.
public interface Page {

    Frame frame();

    /// The name of the template without `.jte`.
    String template();
}
