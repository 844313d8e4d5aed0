/// Who gets the news by mail: what they asked for, kept as long as they want it, and the mails themselves, in their
/// time.
///
/// An address stands here locked, and only once its owner said yes. Will never know a name, nor whether somebody opened
/// a mail or followed a link. What stands in a mail is written elsewhere: see [MailWriter].
package nl.kennisatelier.subscriptions;
