package nl.kennisatelier.web.page;

import java.util.function.Supplier;

/// A value that is made when somebody first asks. Two at once may both make it: they make the same.
final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        var made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
