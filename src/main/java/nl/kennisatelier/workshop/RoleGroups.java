package nl.kennisatelier.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Roles as they may be shown beside each other: with fewer than [Consensus#ROLE_MIN] people nobody stands alone, for
/// what one person chose would be on the wall. Neither by taking away: as long as the rest is too small, the smallest
/// role goes along in it.
///
/// @param roles slugs, each on its own; those of most people first
/// @param rest slugs that are counted together as others, that of who chose none among them; may be empty
public record RoleGroups(List<String> roles, Set<String> rest) {

    /// More do not stand beside each other on a wall.
    public static final int ROLES_MAX = 4;

    /// Nothing is split.
    public static final RoleGroups NONE = new RoleGroups(List.of(), Set.of());

    public RoleGroups {
        roles = List.copyOf(roles);
        rest = Set.copyOf(rest);
    }

    /// @param people how many there are of each role, by its slug
    /// @return no roles at all where there is nothing to put beside each other
    public static RoleGroups of(Map<String, Integer> people) {
        var roles = new ArrayList<>(people.keySet().stream()
                .filter(role -> !role.isEmpty() && people.get(role) >= Consensus.ROLE_MIN)
                .sorted(Comparator.comparingInt((String role) -> -people.get(role))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(ROLES_MAX)
                .toList());
        var rest = new TreeSet<>(people.keySet());
        roles.forEach(rest::remove);
        while (!roles.isEmpty() && isSmall(rest, people)) rest.add(roles.removeLast());
        boolean isAlone = roles.isEmpty() || roles.size() == 1 && rest.isEmpty();
        return isAlone ? NONE : new RoleGroups(roles, rest);
    }

    private static boolean isSmall(Set<String> rest, Map<String, Integer> people) {
        int count = rest.stream().mapToInt(people::get).sum();
        return count > 0 && count < Consensus.ROLE_MIN;
    }

    public boolean isNone() {
        return roles.isEmpty();
    }
}
