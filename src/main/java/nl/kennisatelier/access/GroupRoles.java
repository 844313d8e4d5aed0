package nl.kennisatelier.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the groups of somebody give them here.
///
/// @param claim where the issuer says in which groups somebody is: `groups`, or steps as `realm_access.roles`
/// @param roles by the name of a group
public record GroupRoles(String claim, Map<String, Role> roles) {

    /// Between two of them; names of groups have commas.
    private static final String NEXT = ";";

    /// @param text `redacteur=Kennis;beheerder=Kennis-beheer`: a role, and a group that has it; one role may have many
    /// @return nothing when it cannot be understood: who gets in hangs on it
    public static Optional<GroupRoles> parse(String claim, String text) {
        var roles = new LinkedHashMap<String, Role>();
        for (var pair : text.split(NEXT)) {
            var parts = pair.split("=", 2);
            var role = Role.of(parts[0].strip());
            var group = parts.length < 2 ? "" : parts[1].strip();
            if (role.isEmpty() || group.isEmpty()) return Optional.empty();
            roles.merge(group, role.get(), GroupRoles::more);
        }
        return Optional.of(new GroupRoles(claim, Map.copyOf(roles)));
    }

    /// The role of somebody who is in these groups, the one that may most; nothing for none of ours.
    ///
    /// @param claims as the issuer signed them
    public Optional<Role> of(Map<String, ?> claims) {
        return groups(claims).map(roles::get).filter(role -> role != null).reduce(GroupRoles::more);
    }

    private static Role more(Role one, Role other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Some give a list, some give one, and some say more of each under its name.
    private Stream<String> groups(Map<String, ?> claims) {
        return switch (value(claims)) {
            case String one -> Stream.of(one);
            case Collection<?> many ->
                many.stream().filter(String.class::isInstance).map(String.class::cast);
            case Map<?, ?> named -> named.keySet().stream().map(String::valueOf);
            case null, default -> Stream.of();
        };
    }

    /// A claim of this very name, for some have points in it; or else step by step.
    private Object value(Map<String, ?> claims) {
        if (claims.containsKey(claim)) return claims.get(claim);
        Object at = claims;
        for (var step : List.of(claim.split("\\."))) at = at instanceof Map<?, ?> map ? map.get(step) : null;
        return at;
    }
}
