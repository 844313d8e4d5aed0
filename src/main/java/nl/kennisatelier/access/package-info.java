/// Who may come in: editors with their tokens, the sessions that they begin with one, and what secrets are made of.
///
/// Will never know how a token or a cookie was sent: that is for who stands at the door.
package nl.kennisatelier.access;
