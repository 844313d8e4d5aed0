/// Question sets of a facilitator: put together from the library, kept in an address, shared, printed, offered to the
/// library.
///
/// Will never keep a set anywhere but in its address, or under a name made of it when that gets too long.
package nl.kennisatelier.web.facilitator.sets;
