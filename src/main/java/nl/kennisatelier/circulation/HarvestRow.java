package nl.kennisatelier.circulation;

import java.util.List;

/// One answer, ready to be sorted.
///
/// @param text as it was given
/// @param said who gave it, and how many recognised it, in words; or empty
/// @param isHidden whether it was not for all to see in the hall
/// @param isIn whether it is ticked to go in
/// @param isTip whether it is ticked as a tip
/// @param isRaised whether it is ticked as something for national government
/// @param found what of a person it seems to hold, in words; nothing when it holds none
/// @param typed how it goes in, where something was found
/// @param isCleared whether somebody said that it is nothing of a person
/// @param trouble why it cannot go in like this, as the end of a key; or empty
public record HarvestRow(
        long number,
        String text,
        String said,
        String heading,
        boolean isHidden,
        boolean isIn,
        boolean isTip,
        boolean isRaised,
        List<String> found,
        String typed,
        boolean isCleared,
        String trouble) {

    /// What of it goes into the report.
    String goesIn() {
        return found.isEmpty() ? text : typed;
    }
}
