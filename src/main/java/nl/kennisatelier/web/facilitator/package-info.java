/// For who holds a workshop: question sets, the evening itself, and the harvest after it.
///
/// Takes questions from the library by their ids. Will never know how they are searched.
package nl.kennisatelier.web.facilitator;
