package nl.kennisatelier.web.kit.page;

import java.time.Instant;

/// What stands above every page of a preview: that it is one, of what, and what is still wrong with it.
///
/// @param date of the last change, as readers write it
/// @param problems what is wrong, counted; with the address of the list
/// @param ownSearch whether searching and counting are done in the preview itself
/// @param online the way back to what is published
public record Band(String title, String date, Instant changed, Link problems, boolean ownSearch, Link online) {}
