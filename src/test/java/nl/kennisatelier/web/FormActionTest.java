package nl.kennisatelier.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kennisatelier.web.editor.desk.AccessAction;
import nl.kennisatelier.web.editor.desk.EditAction;
import nl.kennisatelier.web.editor.desk.NameAction;
import nl.kennisatelier.web.editor.desk.PictureAction;
import nl.kennisatelier.web.editor.desk.ReviewAction;
import nl.kennisatelier.web.editor.letters.LetterAction;
import nl.kennisatelier.web.editor.people.PeopleAction;
import nl.kennisatelier.web.editor.style.StyleAction;
import nl.kennisatelier.web.facilitator.harvest.HarvestAction;
import nl.kennisatelier.web.facilitator.live.CockpitAction;
import nl.kennisatelier.web.facilitator.live.PhoneAction;
import nl.kennisatelier.web.facilitator.sets.SetAction;
import nl.kennisatelier.web.kit.page.FormAction;
import nl.kennisatelier.web.reader.read.VersionAction;
import org.junit.jupiter.api.Test;

/// Buttons and routes know the same words: those of the enums of their wing.
class FormActionTest {

    private static final List<FormAction[]> ALL = List.of(
            AccessAction.values(),
            EditAction.values(),
            NameAction.values(),
            PictureAction.values(),
            ReviewAction.values(),
            VersionAction.values(),
            LetterAction.values(),
            PeopleAction.values(),
            StyleAction.values(),
            SetAction.values(),
            CockpitAction.values(),
            PhoneAction.values(),
            HarvestAction.values());

    private static final Pattern BUTTON = Pattern.compile("name=\"" + FormAction.FIELD + "\"\\s+value=\"([^\n]*)");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+Action)\\.([A-Z_]+)");
    private static final Pattern IN_A_SCRIPT =
            Pattern.compile("\\['" + FormAction.FIELD + "', '(\\w+)'\\]|did === '(\\w+)'");

    @Test
    void noButtonNamesItsWordItself() throws IOException {
        for (var file : files("templates", ".jte")) {
            var buttons = BUTTON.matcher(Files.readString(file));
            while (buttons.find()) {
                var value = buttons.group(1);
                assertFalse(!NAMED.matcher(value).find() || !value.startsWith("${"), file + " " + value);
            }
        }
    }

    @Test
    void everyActionHasAButton() throws IOException {
        var named = new TreeSet<String>();
        for (var file : files("templates", ".jte")) {
            var found = NAMED.matcher(Files.readString(file));
            while (found.find()) named.add(found.group(1) + "." + found.group(2));
        }
        var declared = ALL.stream()
                .flatMap(Arrays::stream)
                .map(action -> action.getClass().getSimpleName() + "." + action)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared, named);
    }

    @Test
    void aWordIsOneActionOfItsWing() {
        for (var actions : ALL) {
            for (var action : actions)
                assertEquals(action, FormAction.of(actions, action.word()).orElseThrow());
        }
    }

    @Test
    void scriptsSayNoWordsOfTheirOwn() throws IOException {
        var said = new TreeSet<String>();
        for (var file : files("src/main/resources/static/script", ".js")) {
            IN_A_SCRIPT.matcher(Files.readString(file)).results().forEach(found -> {
                said.add(found.group(1) == null ? found.group(2) : found.group(1));
            });
        }
        assertEquals(Set.of(), said, "a script sends the word of the button that was pressed");
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (var all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
