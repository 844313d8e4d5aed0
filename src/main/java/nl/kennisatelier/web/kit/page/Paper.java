package nl.kennisatelier.web.kit.page;

/// What a page says of itself on paper only, where there is no window that tells it.
///
/// @param address where it is found, in full
/// @param changed when its text was last changed, as readers write it; or empty
public record Paper(String address, Qr qr, String changed) {

    public static Paper of(String address, String changed) {
        return new Paper(address, Qr.of(address), changed);
    }
}
