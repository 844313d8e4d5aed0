package nl.kennisatelier.library;

/// The place of a document where the newest comes first; what has no date comes last.
record Age(long day, String path) implements Comparable<Age> {

    static Age of(Document document) {
        return new Age(document.labels().date().map(EventDate::sortKey).orElse(Long.MIN_VALUE), document.path());
    }

    @Override
    public int compareTo(Age other) {
        int newer = Long.compare(other.day, day);
        return newer != 0 ? newer : path.compareTo(other.path);
    }
}
