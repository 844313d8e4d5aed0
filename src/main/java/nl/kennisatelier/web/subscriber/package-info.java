/// The pages of who wants the news by mail, and what stands in those mails. Not there on a site that sends none.
///
/// Will never say whether an address is known, nor show one. What is opened by a link changes nothing: programs that
/// look through mail open every link, so each yes and each stop is a button, or the one POST of RFC 8058.
package nl.kennisatelier.web.subscriber;
