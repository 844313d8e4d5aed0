package nl.kennisatelier.web.reader.browse;

import java.util.List;
import java.util.stream.IntStream;
import nl.kennisatelier.web.reader.browse.DotMap.Dot;

/// Towns that lie so near that one dot would cover another are drawn a little further apart, so that each can be seen
/// and tapped.
final class Apart {

    /// Between the middles of two dots: the largest just touch, and none lies within what can be tapped of another.
    private static final int DISTANCE_MIN = 27;

    /// Enough for a town and its neighbours; in a crowd without room some overlap remains.
    private static final int ROUNDS = 24;

    private final double[] x;
    private final double[] y;

    private Apart(List<Dot> dots) {
        x = dots.stream().mapToDouble(Dot::x).toArray();
        y = dots.stream().mapToDouble(Dot::y).toArray();
    }

    /// @param height of the drawing, which no dot leaves
    static List<Dot> put(List<Dot> dots, int height) {
        var apart = new Apart(dots);
        for (int round = 0; round < ROUNDS && apart.push(); round++) apart.stayWithin(height);
        return IntStream.range(0, dots.size())
                .mapToObj(i -> dots.get(i).at((int) Math.round(apart.x[i]), (int) Math.round(apart.y[i])))
                .toList();
    }

    /// Whether anything moved.
    private boolean push() {
        boolean moved = false;
        for (int one = 0; one < x.length; one++) {
            for (int other = 0; other < one; other++) moved |= push(one, other);
        }
        return moved;
    }

    private boolean push(int one, int other) {
        double across = x[one] - x[other];
        double down = y[one] - y[other];
        double distance = Math.hypot(across, down);
        if (distance >= DISTANCE_MIN) return false;
        double share = distance == 0 ? 0 : (DISTANCE_MIN - distance) / 2 / distance;
        double right = distance == 0 ? DISTANCE_MIN / 2.0 : across * share;
        x[one] += right;
        x[other] -= right;
        y[one] += down * share;
        y[other] -= down * share;
        return true;
    }

    private void stayWithin(int height) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp(x[i], DotMap.REACH, DotMap.WIDTH - DotMap.REACH);
            y[i] = Math.clamp(y[i], DotMap.REACH, height - DotMap.REACH);
        }
    }
}
