/// The pages of who sends something in: the forms, and what became of it. Everybody may, without an account.
///
/// Will never know who sends. All that comes in goes to the letterbox, and from there only an editor takes it on.
package nl.kennisatelier.web.sender;
