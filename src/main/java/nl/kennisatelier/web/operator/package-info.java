/// What the operator sees: whether the site is ready and why not, and figures for whoever draws or alarms.
///
/// Only looks. Will never show an address, a name, a word that somebody typed, or a path of the machine.
package nl.kennisatelier.web.operator;
