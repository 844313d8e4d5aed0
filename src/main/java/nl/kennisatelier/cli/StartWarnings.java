package nl.kennisatelier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.words.Words;

/// What an operator may have overlooked, a sentence each, with the cure: told at the start, and the site starts all the
/// same.
///
/// @param closed how open the data folder was found
/// @param room on its disk, in bytes
/// @param filesMax that this process may open
record StartWarnings(Settings settings, ClosedFolder.Closed closed, long room, long filesMax) {

    /// A full hall takes one each for a thousand phones, and the index and the jars some hundreds.
    static final long FILES_ENOUGH = 2_048;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    List<String> lines(Words words) {
        var lines = new ArrayList<String>();
        var base = settings.get(Setting.BASE_URL);
        if (base.isEmpty() && !isLoopback(Setting.HOST)) lines.add(words.get("warning.base-url"));
        boolean isProxyNamed = settings.isGiven(Setting.TRUSTED_PROXY);
        if (!isLoopback(Setting.HOST) && !isProxyNamed) lines.add(words.get("warning.proxy"));
        if (base.startsWith("http://")) lines.add(words.get("warning.no-tls"));
        if (settings.hasRepository() && is(Setting.READING, "open")) lines.add(words.get("warning.reading"));
        if (is(Setting.WORKSHOPS, "open")) lines.add(words.get("warning.workshops"));
        if (is(Setting.SECURITY_CONTACT, "")) lines.add(words.get("warning.contact"));
        if (!is(Setting.ADMIN_PORT, "") && !isLoopback(Setting.ADMIN_HOST)) lines.add(words.get("warning.admin"));
        if (closed == ClosedFolder.Closed.NOW) lines.add(words.get("warning.folder", "0700"));
        if (closed == ClosedFolder.Closed.NOT) lines.add(words.get("warning.folder.open", settings.get(Setting.DATA)));
        if (room < ClosedFolder.ROOM_LOW) lines.add(words.get("warning.disk", room >> 20));
        if (filesMax < FILES_ENOUGH) lines.add(words.get("warning.few-files", filesMax));
        return lines;
    }

    private boolean is(Setting setting, String value) {
        return settings.get(setting).equals(value);
    }

    private boolean isLoopback(Setting host) {
        return LOOPBACK.contains(settings.get(host)) || settings.get(host).startsWith("127.");
    }
}
