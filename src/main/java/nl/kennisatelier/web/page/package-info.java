/// What all pages share: the visit they answer, the frame around them, names, cards and addresses.
///
/// Knows nothing of HTTP servers. Will never know what a single page shows.
package nl.kennisatelier.web.page;
