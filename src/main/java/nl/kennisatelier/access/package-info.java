/// Who may come in: editors with their tokens or accounts, the sessions that they begin with one, and what secrets are
/// made of. The only room that speaks to an issuer of accounts, where the operator named one, and to nobody else.
///
/// Will never know how a token or a cookie was sent: that is for who stands at the door.
package nl.kennisatelier.access;
