/// What is kept in tables: the only connections to a database, and what their promises cost. Knows no table but by the
/// steps that make them; the room that owns one says in SQL what it wants of it. What [Store#keep] did is on disk.
package nl.kennisatelier.store;
