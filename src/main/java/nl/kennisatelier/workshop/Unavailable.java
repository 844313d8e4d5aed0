package nl.kennisatelier.workshop;

/// Nothing can be kept now, because the disk is full or failing. Nothing that was acknowledged is lost; try again.
public final class Unavailable extends RuntimeException {

    Unavailable(Throwable cause) {
        super("the workshops cannot be read or kept now: " + cause.getMessage(), cause);
    }
}
