package nl.kennisatelier.workshop;

import java.time.Instant;
import java.util.Optional;

/// A secret link to the cockpit or the screen of a workshop, as who leads it sees it.
///
/// @param name tells it from the others, and opens nothing
/// @param may what it lets somebody do
/// @param made when it was given out; of the oldest nobody knows
/// @param used when it opened something last, as far as that is known
/// @param isOwn whether who looks has it
public record GivenLink(String name, Capability may, Optional<Instant> made, Optional<Instant> used, boolean isOwn) {}
