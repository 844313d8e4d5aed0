package nl.kennisatelier.library;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// An immutable map in the order of its keys. A changed copy shares all but a few nodes with what it was made from: it
/// costs as much as the change, and so does finding out in what two of them differ.
///
/// A weight-balanced tree: no choice of keys and no order of changes makes it deep.
public final class Shelf<K extends Comparable<K>, V> {

    /// How many times heavier one side may be than the other, and when a heavy side is turned twice. This pair of
    /// numbers is proven to keep the balance (Hirai and Yamamoto, 2011).
    private static final int HEAVIER_MAX = 3;

    private static final int TURNED_ONCE_MAX = 2;

    private final Node<K, V> root;

    private record Node<K, V>(K key, V value, Node<K, V> left, Node<K, V> right, int size) {

        Node<K, V> between(Node<K, V> newLeft, Node<K, V> newRight) {
            return new Node<>(key, value, newLeft, newRight, 1 + sizeOf(newLeft) + sizeOf(newRight));
        }
    }

    private Shelf(Node<K, V> root) {
        this.root = root;
    }

    public static <K extends Comparable<K>, V> Shelf<K, V> empty() {
        return new Shelf<>(null);
    }

    public boolean isEmpty() {
        return root == null;
    }

    public int size() {
        return sizeOf(root);
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(find(root, key));
    }

    /// With this value under this key, instead of the one that was there.
    public Shelf<K, V> with(K key, V value) {
        return of(put(root, key, value));
    }

    public Shelf<K, V> without(K key) {
        return of(take(root, key));
    }

    /// In the order of their keys. A view: it costs nothing, and finding the one at a place costs little.
    public List<V> values() {
        return view(Node::value);
    }

    public List<K> keys() {
        return view(Node::key);
    }

    /// Calls for each key that has another value here than there, or no value at one of both. The same object is the
    /// same value; what both share is not looked at.
    public void differences(Shelf<K, V> other, Consumer<K> found) {
        differences(root, other.root, found);
    }

    private Shelf<K, V> of(Node<K, V> changed) {
        return changed == root ? this : new Shelf<>(changed);
    }

    private static int sizeOf(Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static <K extends Comparable<K>, V> V find(Node<K, V> from, K key) {
        var node = from;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) return node.value;
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    private static <K extends Comparable<K>, V> Node<K, V> put(Node<K, V> at, K key, V value) {
        if (at == null) return new Node<>(key, value, null, null, 1);
        int order = key.compareTo(at.key);
        if (order == 0) return value == at.value ? at : new Node<>(key, value, at.left, at.right, at.size);
        return order < 0
                ? balanced(put(at.left, key, value), at, at.right)
                : balanced(at.left, at, put(at.right, key, value));
    }

    private static <K extends Comparable<K>, V> Node<K, V> take(Node<K, V> at, K key) {
        if (at == null) return null;
        int order = key.compareTo(at.key);
        if (order < 0) return balanced(take(at.left, key), at, at.right);
        if (order > 0) return balanced(at.left, at, take(at.right, key));
        if (at.left == null || at.right == null) return at.left == null ? at.right : at.left;
        if (at.left.size > at.right.size) {
            var last = at(at.left, at.left.size - 1);
            return balanced(take(at.left, last.key), last, at.right);
        }
        var first = at(at.right, 0);
        return balanced(at.left, first, take(at.right, first.key));
    }

    private static <K, V> Node<K, V> balanced(Node<K, V> left, Node<K, V> middle, Node<K, V> right) {
        if (left == middle.left && right == middle.right) return middle;
        int leftSize = sizeOf(left);
        int rightSize = sizeOf(right);
        if (leftSize + rightSize > 1 && rightSize > HEAVIER_MAX * leftSize) {
            var inner = right.left;
            return sizeOf(inner) < TURNED_ONCE_MAX * sizeOf(right.right)
                    ? right.between(middle.between(left, inner), right.right)
                    : inner.between(middle.between(left, inner.left), right.between(inner.right, right.right));
        }
        if (leftSize + rightSize > 1 && leftSize > HEAVIER_MAX * rightSize) {
            var inner = left.right;
            return sizeOf(inner) < TURNED_ONCE_MAX * sizeOf(left.left)
                    ? left.between(left.left, middle.between(inner, right))
                    : inner.between(left.between(left.left, inner.left), middle.between(inner.right, right));
        }
        return middle.between(left, right);
    }

    private static <K extends Comparable<K>, V> void differences(Node<K, V> here, Node<K, V> there, Consumer<K> found) {
        if (here == there) return;
        if (here == null) {
            differences(there, null, found);
            return;
        }
        differences(here.left, below(there, here.key), found);
        if (here.value != find(there, here.key)) found.accept(here.key);
        differences(here.right, above(there, here.key), found);
    }

    /// Only what comes before the key; not balanced, for it is looked at once.
    private static <K extends Comparable<K>, V> Node<K, V> below(Node<K, V> at, K key) {
        if (at == null) return null;
        if (key.compareTo(at.key) <= 0) return below(at.left, key);
        var right = below(at.right, key);
        return right == at.right ? at : at.between(at.left, right);
    }

    private static <K extends Comparable<K>, V> Node<K, V> above(Node<K, V> at, K key) {
        if (at == null) return null;
        if (key.compareTo(at.key) >= 0) return above(at.right, key);
        var left = above(at.left, key);
        return left == at.left ? at : at.between(left, at.right);
    }

    private static <K, V> Node<K, V> at(Node<K, V> from, int place) {
        int left = sizeOf(from.left);
        if (place == left) return from;
        return place < left ? at(from.left, place) : at(from.right, place - left - 1);
    }

    private <T> List<T> view(Function<Node<K, V>, T> of) {
        return new AbstractList<>() {
            @Override
            public T get(int place) {
                return of.apply(at(root, java.util.Objects.checkIndex(place, Shelf.this.size())));
            }

            @Override
            public int size() {
                return Shelf.this.size();
            }

            @Override
            public Iterator<T> iterator() {
                return new InOrder<>(root, of);
            }
        };
    }

    private static final class InOrder<K, V, T> implements Iterator<T> {

        private final Deque<Node<K, V>> waiting = new ArrayDeque<>();
        private final Function<Node<K, V>, T> of;

        InOrder(Node<K, V> root, Function<Node<K, V>, T> of) {
            this.of = of;
            descend(root);
        }

        @Override
        public boolean hasNext() {
            return !waiting.isEmpty();
        }

        @Override
        public T next() {
            if (waiting.isEmpty()) throw new NoSuchElementException();
            var node = waiting.pop();
            descend(node.right);
            return of.apply(node);
        }

        private void descend(Node<K, V> from) {
            for (var node = from; node != null; node = node.left) waiting.push(node);
        }
    }
}
