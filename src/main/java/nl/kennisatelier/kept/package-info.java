/// Values written down as bytes and read back by the same build of the program.
///
/// Will never keep anything that cannot be worked out again: whoever finds bytes that do not fit throws them away.
package nl.kennisatelier.kept;
