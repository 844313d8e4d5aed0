package nl.kennisatelier.library;

import java.util.function.Supplier;

/// A value that is made when somebody first asks, once, and kept. Whoever asks meanwhile waits for it.
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile T value;

    private Once(Supplier<T> maker) {
        this.maker = maker;
    }

    public static <T> Supplier<T> of(Supplier<T> maker) {
        return new Once<>(maker);
    }

    @Override
    public T get() {
        var made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        if (value == null) value = maker.get();
        return value;
    }
}
