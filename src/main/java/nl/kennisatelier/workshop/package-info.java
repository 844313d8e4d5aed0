/// Question sets asked live, and the answers kept as long as promised. Knows no web and no git; nothing of a database
/// leaves this room. What it called kept is on disk. It never keeps a name, an address or a device of who answered.
package nl.kennisatelier.workshop;
