package nl.kennisatelier.store;

/// What stands in a table, in a form that two databases can be compared by.
///
/// @param rows how many
/// @param sum of the SHA-256 of each row, in 64 hexadecimal digits: the same for the same rows in any order
public record TableSum(String table, long rows, String sum) {}
