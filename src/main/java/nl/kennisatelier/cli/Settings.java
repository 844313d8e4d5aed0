package nl.kennisatelier.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.kennisatelier.words.Words;

/// The settings of one run, from flags, environment and file together.
///
/// @param wrong one sentence for each setting that cannot be; all of them at once
record Settings(Map<Setting, String> values, List<String> wrong) {

    static Settings of(Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file, Words words) {
        var wrong = new ArrayList<String>();
        var inFile = new Properties();
        file.ifPresent(path -> load(path, inFile, wrong, words));
        inFile.stringPropertyNames().stream()
                .filter(key -> Arrays.stream(Setting.values()).noneMatch(setting -> setting.key.equals(key)))
                .sorted()
                .forEach(key -> wrong.add(words.get("cli.setting.unknown", file.get(), key)));
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var source = setting.flag();
            var value = flags.get(setting);
            if (value == null) {
                source = setting.variable();
                value = environment.get(setting.variable());
            }
            if (value == null) {
                source = file.map(path -> path + ": ").orElse("") + setting.key;
                value = inFile.getProperty(setting.key, setting.fallback);
            }
            if (!setting.accepts(value.strip())) {
                wrong.add(words.get("cli.setting.wrong", source, value, setting.example));
            }
            values.put(setting, value.strip());
        }
        var content = Path.of(values.get(Setting.CONTENT));
        if (!Files.isDirectory(content)) wrong.add(words.get("cli.setting.folder", Setting.CONTENT.flag(), content));
        return new Settings(values, wrong);
    }

    private static void load(Path path, Properties properties, List<String> wrong, Words words) {
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            wrong.add(words.get("cli.setting.file", path));
        }
    }

    String get(Setting setting) {
        return values.get(setting);
    }

    Path path(Setting setting) {
        return Path.of(get(setting));
    }

    int port() {
        return Integer.parseInt(get(Setting.PORT));
    }
}
