/// Copies of all that a data folder keeps: made while it is served, looked through, put back, and thrown away in time.
///
/// A copy is a data folder with a [Manifest] in it, as a folder or packed in one file. What was promised to be deleted
/// is deleted from copies too. Knows the rooms that keep something by how they let themselves be copied.
package nl.kennisatelier.backup;
