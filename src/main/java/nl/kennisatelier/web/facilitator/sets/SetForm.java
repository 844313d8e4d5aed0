package nl.kennisatelier.web.facilitator.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.Asking;
import nl.kennisatelier.library.Asking.Form;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.web.kit.page.FormAction;

/// What somebody sent with the form: the set as it stands in the fields, with what the button does done to it. Whatever
/// was typed in any field is kept by every button.
///
/// @param todo what the button asks for; nothing for a word that none has
/// @param place where on the page to go on, without `#`
/// @param words to look for in the library; may be empty
record SetForm(Selection set, Optional<SetAction> todo, String place, String words) {

    static final String SET = "set";
    static final String WORDS = "zoek";

    private static final String OWN = "eigen";

    /// In characters; with the longest set beside it in one address, whatever the script that they are written in.
    static final int WORDS_LENGTH_MAX = 50;

    static SetForm of(Library library, Map<String, List<String>> fields) {
        var button = PlainInput.first(fields, FormAction.FIELD).split(":", 2);
        var todo = FormAction.of(SetAction.values(), button[0]);
        var argument = button.length > 1 ? button[1] : "";
        var rows = new Rows(rows(library, fields));
        var place = todo.map(action -> rows.apply(action, argument)).orElse("");
        var items =
                new ArrayList<>(rows.items().stream().flatMap(Optional::stream).toList());
        if (todo.equals(Optional.of(SetAction.TAKE))) SetItem.parse(argument).ifPresent(items::add);
        SetItem.of("." + PlainInput.first(fields, OWN), Asking.Said.NOTHING).ifPresent(items::add);
        return new SetForm(scripted(library, set(fields).with(items), fields), todo, place, words(fields));
    }

    /// What is as in the set that it was made from need not be said; it follows that set from then on.
    private static Selection scripted(Library library, Selection set, Map<String, List<String>> fields) {
        if (!fields.containsKey("deel")) return set;
        var typed = SetScript.of(fields);
        var asItWas = set.with(SetScript.AS_IT_WAS);
        var before = SetScript.of(asItWas.asked(library).parts());
        return typed.equals(before) ? asItWas : set.with(typed);
    }

    /// Words that were looked for in the library.
    static String words(Map<String, List<String>> fields) {
        return PlainInput.line(PlainInput.first(fields, WORDS), WORDS_LENGTH_MAX);
    }

    /// Without its questions; from a page that has the set as one text, with them.
    private static Selection set(Map<String, List<String>> fields) {
        var whole = PlainInput.first(fields, SET);
        return Selection.parse(whole.isEmpty() ? without(fields) : SetAddress.fields(whole));
    }

    private static Map<String, List<String>> without(Map<String, List<String>> fields) {
        var others = new java.util.HashMap<>(fields);
        others.remove(Selection.QUESTION);
        return others;
    }

    /// One for each question on the page; nothing for one whose words were wiped.
    private static List<Optional<SetItem>> rows(Library library, Map<String, List<String>> fields) {
        var whole = PlainInput.first(fields, SET);
        if (!whole.isEmpty()) {
            return Selection.parse(SetAddress.fields(whole)).items().stream()
                    .map(Optional::of)
                    .toList();
        }
        var rows = new ArrayList<Optional<SetItem>>();
        int count = fields.getOrDefault(Selection.QUESTION, List.of()).size();
        for (int i = 0; i < count; i++) rows.add(row(library, fields, i));
        return rows;
    }

    private static Optional<SetItem> row(Library library, Map<String, List<String>> fields, int i) {
        var said = new Asking.Said(
                Form.ofWord(at(fields, "vorm", i)),
                SetItem.number(at(fields, "minuten", i).strip()),
                Arrays.asList(at(fields, "opties", i).split("\\R")),
                SetItem.number(at(fields, "hoogstens", i).strip()),
                at(fields, "notitie", i).strip());
        var what = at(fields, Selection.QUESTION, i);
        return SetItem.of(what.equals(".") ? "." + at(fields, "tekst", i) : what, said)
                .map(item -> item.as(difference(before(library, item), item.as())));
    }

    private static Asking before(Library library, SetItem item) {
        return item.before(library);
    }

    /// What is as it is in the library need not be said; it follows the library from then on.
    static Asking.Said difference(Asking before, Asking.Said now) {
        var put = now.over(before);
        var sameForm =
                put.form() == before.form() && put.options().equals(before.options()) && put.most() == before.most();
        return new Asking.Said(
                sameForm ? Optional.empty() : now.form(),
                now.minutes() == before.minutes() ? 0 : now.minutes(),
                sameForm ? List.of() : now.options(),
                sameForm ? 0 : now.most(),
                now.notes().equals(before.notes()) ? "" : now.notes());
    }

    private static String at(Map<String, List<String>> fields, String name, int i) {
        var values = fields.getOrDefault(name, List.of());
        return i < values.size() ? values.get(i) : "";
    }

    /// The questions on the page, in order.
    private record Rows(List<Optional<SetItem>> items) {

        Rows(List<Optional<SetItem>> items) {
            this.items = new ArrayList<>(items);
        }

        /// @param argument number of a question, counted from 1
        /// @return where to go on
        String apply(SetAction action, String argument) {
            int i = SetItem.number(argument) - 1;
            return switch (action) {
                case UP -> swap(i, i - 1);
                case DOWN -> swap(i, i + 1);
                case REMOVE -> remove(i);
                case ADD_OWN -> "eigen";
                case SEARCH, TAKE -> "zoek";
                case SHORTEN -> "deel";
                case SAVE, START, SHEET, CARDS, ORDER, FILE, OFFER -> "";
            };
        }

        private String swap(int i, int other) {
            if (!has(i) || !has(other)) return "vragen";
            Collections.swap(items, i, other);
            return "vraag-" + (other + 1);
        }

        private String remove(int i) {
            if (has(i)) items.remove(i);
            return "vragen";
        }

        private boolean has(int i) {
            return i >= 0 && i < items.size();
        }
    }
}
