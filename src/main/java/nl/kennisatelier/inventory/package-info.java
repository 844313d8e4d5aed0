/// What a data folder held when it was last well, so that what is absent is not taken for empty; and what is to be said
/// of a part that is closed.
///
/// Will never look into the stores themselves: whoever keeps one tells what is in it.
package nl.kennisatelier.inventory;
