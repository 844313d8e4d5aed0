package nl.kennisatelier.library;

/// Where people can ask about a text: a desk rather than a person. Each may be empty.
public record ContactPoint(String name, String mail, String telephone) {

    public boolean isKnown() {
        return !name.isEmpty() || !mail.isEmpty() || !telephone.isEmpty();
    }

    /// Whether it is written as a mail address, and not as the name of a contact.
    public static boolean isMail(String written) {
        return written.matches("[^\\s:@<>]+@[^\\s:@<>]+");
    }
}
