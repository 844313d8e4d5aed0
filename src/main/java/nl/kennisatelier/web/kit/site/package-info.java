/// What a page may ask: the request, the services of the site, names and numbers of the library.
///
/// Knows nothing of HTTP servers. Will never know what a single page shows.
package nl.kennisatelier.web.kit.site;
