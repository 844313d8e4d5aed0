/// Sends mail by the server that the operator named. The only room that knows how mail is written and handed over.
///
/// Will never read mail, and never open a line to any other host. What comes from strangers ends up in no header
/// unless it was looked at: an address is a [MailAddress], and a subject is one line.
package nl.kennisatelier.mail;
