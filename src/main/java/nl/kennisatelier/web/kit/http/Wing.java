package nl.kennisatelier.web.kit.http;

/// A part of the site that serves some of its visitors.
public interface Wing {

    /// Registers every address of this wing.
    void routes(RouteTable routes);
}
