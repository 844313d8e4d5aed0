/// What pages are made of: the frame, links, marks, pictures of codes, files that go with them.
///
/// Asks nothing of anyone: it sees only the library and the words. Will never know what a single page shows.
package nl.kennisatelier.web.kit.page;
