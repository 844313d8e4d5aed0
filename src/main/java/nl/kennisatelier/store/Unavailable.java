package nl.kennisatelier.store;

/// Nothing can be kept now, because the disk is full or failing. Nothing that was acknowledged is lost; try again.
public final class Unavailable extends RuntimeException {

    Unavailable(Throwable cause) {
        super("nothing can be read or kept now: " + cause.getMessage(), cause);
    }

    Unavailable(Shut shut) {
        this("the file is shut: " + shut.why() + " " + shut.detail());
    }

    Unavailable(String why) {
        this(new IllegalStateException(why));
    }
}
