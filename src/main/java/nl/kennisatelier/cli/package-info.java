/// The command line: one class for each command.
///
/// The only room that knows picocli.
package nl.kennisatelier.cli;
