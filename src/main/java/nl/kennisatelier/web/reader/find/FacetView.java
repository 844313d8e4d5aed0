package nl.kennisatelier.web.reader.find;

import java.util.List;

/// One group of filters.
///
/// @param id short name for addresses in the page
/// @param chosen how many values are ticked
/// @param open whether it starts unfolded
/// @param first values that always show
/// @param rest values behind `Toon nog N`
/// @param restOpen whether they show too, because one of them is ticked
/// @param findLabel of the field to find a value, or empty where there are few
public record FacetView(
        String id,
        String label,
        int chosen,
        boolean open,
        List<Option> first,
        List<Option> rest,
        boolean restOpen,
        String findLabel) {

    /// A value to tick.
    ///
    /// @param count results when it is ticked alone in its facet
    /// @param share of the largest count, 0 to 100
    public record Option(
            String parameter,
            String value,
            String label,
            long count,
            int share,
            boolean ticked,
            List<Option> children) {

        /// Nothing to find behind it with the other filters: shown, so that the list does not jump, but not to be
        /// ticked.
        public boolean isOff() {
            return count == 0 && !ticked;
        }

        public boolean anyTicked() {
            return ticked || children.stream().anyMatch(Option::anyTicked);
        }

        public int tickedCount() {
            return (ticked ? 1 : 0)
                    + children.stream().mapToInt(Option::tickedCount).sum();
        }

        public boolean hasLeaf() {
            return !children.isEmpty();
        }
    }
}
