/// What only editors use: logging in with a token, the form in which a text is changed, and the call of a forge that
/// has something new.
///
/// Will never decide what gets in: the desk of `circulation` does.
package nl.kennisatelier.web.editor.desk;
