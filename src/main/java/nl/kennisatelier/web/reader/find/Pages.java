package nl.kennisatelier.web.reader.find;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The way through many results.
///
/// @param near the pages around this one, the first and the last
/// @param previous address, or empty on the first page
/// @param next address, or empty on the last page
public record Pages(int current, int count, List<Step> near, String previous, String next) {

    private static final int AROUND = 2;

    /// One page to go to.
    ///
    /// @param afterGap whether pages are left out before it
    public record Step(int page, String href, boolean afterGap) {}

    /// @param current from 1
    /// @param to the address of a page
    static Pages of(int current, int count, IntFunction<String> to) {
        IntPredicate isNear = page -> page == 1 || page == count || Math.abs(page - current) <= AROUND;
        var near = IntStream.rangeClosed(1, count)
                .filter(isNear)
                .mapToObj(page -> new Step(page, to.apply(page), page > 1 && !isNear.test(page - 1)))
                .toList();
        return new Pages(
                current,
                count,
                near,
                current > 1 && count > 0 ? to.apply(Math.min(current - 1, count)) : "",
                current < count ? to.apply(current + 1) : "");
    }
}
