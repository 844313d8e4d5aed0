package nl.kennisatelier.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a data folder held when somebody last looked. It may be behind, and is never ahead: all that it names was safe
/// on disk before it was named.
///
/// @param id of this folder, made at random once; empty before the first writing
/// @param workshops in their tables; nothing when there never were any
/// @param online for each repository and branch, as [#branch] names them, the commit that was online
/// @param editors with a token
/// @param secret a fingerprint of the secret of the site; empty when there was none
/// @param lists how much stood in each small list, by its name in the folder: none of them ever gets shorter
/// @param letters in the letterbox, those that are over included
/// @param inDatabase whether the tables of workshops are in a server: then no file in the folder takes their place
public record Inventory(
        String id,
        Optional<Held> workshops,
        Map<String, String> online,
        int editors,
        String secret,
        Map<String, Integer> lists,
        int letters,
        boolean inDatabase) {

    /// Raise it when an older program would read a newer inventory, or the folder around it, wrongly.
    public static final int FORMAT = 1;

    /// Of a folder of which nothing is known.
    public static final Inventory NONE = new Inventory("", Optional.empty(), Map.of(), 0, "", Map.of(), 0, false);

    public Inventory {
        online = Map.copyOf(online);
        lists = Map.copyOf(lists);
    }

    /// The name of a branch in [#online].
    ///
    /// @param repository its folder in the data folder, as `content.git`
    public static String branch(String repository, String branch) {
        return repository + " " + branch;
    }

    public Inventory withWorkshops(Held held) {
        return new Inventory(id, Optional.of(held), online, editors, secret, lists, letters, inDatabase);
    }

    public Inventory withDatabase(boolean is) {
        return new Inventory(id, workshops, online, editors, secret, lists, letters, is);
    }

    /// With nothing known of the workshops: whatever there is, is right.
    public Inventory withoutWorkshops() {
        return new Inventory(id, Optional.empty(), online, editors, secret, lists, letters, inDatabase);
    }

    /// With nothing known of the texts.
    public Inventory withoutOnline() {
        return new Inventory(id, workshops, Map.of(), editors, secret, lists, letters, inDatabase);
    }

    /// @param branch as [#branch] names it
    public Inventory withOnline(String branch, String commit) {
        var next = new TreeMap<>(online);
        next.put(branch, commit);
        return new Inventory(id, workshops, next, editors, secret, lists, letters, inDatabase);
    }

    /// With nothing known of a branch: whatever it holds is right.
    public Inventory withoutOnline(String branch) {
        var next = new TreeMap<>(online);
        next.remove(branch);
        return new Inventory(id, workshops, next, editors, secret, lists, letters, inDatabase);
    }

    public Inventory withEditors(int count) {
        return new Inventory(id, workshops, online, count, secret, lists, letters, inDatabase);
    }

    /// @param fingerprint of it; empty for none
    public Inventory withSecret(String fingerprint) {
        return new Inventory(id, workshops, online, editors, fingerprint, lists, letters, inDatabase);
    }

    /// How much stood in a small list.
    ///
    /// @param name of its file in the data folder, with slashes
    public int list(String name) {
        return lists.getOrDefault(name, 0);
    }

    /// @param count 0 when whatever there is, is right
    public Inventory withList(String name, int count) {
        var next = new TreeMap<>(lists);
        next.put(name, count);
        if (count == 0) next.remove(name);
        return new Inventory(id, workshops, online, editors, secret, next, letters, inDatabase);
    }

    public Inventory withLetters(int count) {
        return new Inventory(id, workshops, online, editors, secret, lists, count, inDatabase);
    }

    Inventory withId(String made) {
        return new Inventory(made, workshops, online, editors, secret, lists, letters, inDatabase);
    }
}
