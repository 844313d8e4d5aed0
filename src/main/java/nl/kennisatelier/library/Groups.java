package nl.kennisatelier.library;

/// Many things under one key, each with a name of its own, in the order of the names; immutable, as [Shelf] is.
record Groups<K extends Comparable<K>, N extends Comparable<N>, V>(Shelf<K, Shelf<N, V>> shelves) {

    static <K extends Comparable<K>, N extends Comparable<N>, V> Groups<K, N, V> empty() {
        return new Groups<K, N, V>(Shelf.empty());
    }

    Shelf<N, V> of(K key) {
        return shelves.get(key).orElseGet(Shelf::empty);
    }

    Groups<K, N, V> with(K key, N name, V value) {
        return new Groups<>(shelves.with(key, of(key).with(name, value)));
    }

    Groups<K, N, V> without(K key, N name) {
        var left = of(key).without(name);
        return new Groups<>(left.isEmpty() ? shelves.without(key) : shelves.with(key, left));
    }
}
