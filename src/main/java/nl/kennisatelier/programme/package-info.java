/// What becomes of what was said: where a lesson went, what came of it, whether a question was answered. Sums over a
/// [nl.kennisatelier.library.Library], worked out each time and kept nowhere: nobody keeps a status by hand. Does no
/// input or output.
package nl.kennisatelier.programme;
