package nl.kennisatelier.store;

/// Nothing can be kept now, because the disk is full or failing. Nothing that was acknowledged is lost; try again.
public final class Unavailable extends RuntimeException {

    private final boolean isShut;

    private Unavailable(Throwable cause, boolean isShut) {
        super("nothing can be read or kept now: " + cause.getMessage(), cause);
        this.isShut = isShut;
    }

    Unavailable(Throwable cause) {
        this(cause, cause instanceof Unavailable known && known.isShut);
    }

    Unavailable(Shut shut) {
        this(new IllegalStateException("it is shut: " + shut.why() + " " + shut.detail()), true);
    }

    Unavailable(String why) {
        this(new IllegalStateException(why), false);
    }

    /// Whether it will stay so until the operator does something, who is told why.
    public boolean isShut() {
        return isShut;
    }
}
