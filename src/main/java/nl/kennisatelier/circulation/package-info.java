/// The flows in which knowledge goes round. One class each.
package nl.kennisatelier.circulation;
