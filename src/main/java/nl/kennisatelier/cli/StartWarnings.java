package nl.kennisatelier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.kennisatelier.words.Words;

/// What an operator may have overlooked, a sentence each, with the cure: told at the start, and the site starts all the
/// same.
///
/// @param closed how open the data folder was found
/// @param owner of that folder, when somebody else runs the site
/// @param room on its disk, in bytes
/// @param filesMax that this process may open
record StartWarnings(Settings settings, ClosedFolder.Closed closed, Optional<String> owner, long room, long filesMax) {

    /// A full hall takes one each for a thousand phones, and the index and the jars some hundreds.
    static final long FILES_ENOUGH = 2_048;

    /// Settings that do nothing without another.
    private static final Map<Setting, List<Setting>> NEEDED = new TreeMap<>(Map.of(
            Setting.FOLLOW, List.of(Setting.FOLLOW_EVERY, Setting.FOLLOW_TOKEN, Setting.WEBHOOK_SECRET),
            Setting.BACKUP_TO, List.of(Setting.BACKUP_EVERY, Setting.BACKUP_KEEP),
            Setting.ADMIN_PORT, List.of(Setting.ADMIN_HOST),
            Setting.DATABASE, List.of(Setting.DATABASE_PASSWORD),
            Setting.OIDC_ISSUER,
                    List.of(Setting.OIDC_CLIENT, Setting.OIDC_SECRET, Setting.OIDC_CLAIM, Setting.OIDC_ROLES),
            Setting.SMTP, List.of(Setting.SMTP_FROM, Setting.SMTP_USER, Setting.SMTP_PASSWORD, Setting.SMTP_TLS)));

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    List<String> lines(Words words) {
        var lines = new ArrayList<String>();
        var base = settings.get(Setting.BASE_URL);
        if (base.isEmpty() && !isLoopback(Setting.HOST)) lines.add(words.get("warning.base-url"));
        boolean isProxyNamed = settings.isGiven(Setting.TRUSTED_PROXY);
        if (!isLoopback(Setting.HOST) && !isProxyNamed) lines.add(words.get("warning.proxy"));
        if (base.startsWith("https://") && is(Setting.TRUSTED_PROXY, "none"))
            lines.add(words.get("warning.proxy.none"));
        if (base.startsWith("http://")) lines.add(words.get("warning.no-tls"));
        if (settings.hasRepository() && is(Setting.READING, "open")) lines.add(words.get("warning.reading"));
        if (is(Setting.WORKSHOPS, "open")) lines.add(words.get("warning.workshops"));
        if (is(Setting.SECURITY_CONTACT, "")) lines.add(words.get("warning.contact"));
        if (!is(Setting.ADMIN_PORT, "") && !isLoopback(Setting.ADMIN_HOST)) lines.add(words.get("warning.admin"));
        idle(lines, words);
        if (closed == ClosedFolder.Closed.NOW) lines.add(words.get("warning.folder", "0700"));
        if (closed == ClosedFolder.Closed.NOT) lines.add(words.get("warning.folder.open", settings.get(Setting.DATA)));
        owner.ifPresent(name -> lines.add(words.get("warning.owner", settings.get(Setting.DATA), name)));
        if (room < ClosedFolder.ROOM_LOW) lines.add(words.get("warning.disk", room >> 20));
        if (filesMax < FILES_ENOUGH) lines.add(words.get("warning.few-files", filesMax));
        return lines;
    }

    /// What was given and does nothing, for what it is about was not.
    private void idle(List<String> lines, Words words) {
        NEEDED.forEach((needed, some) -> some.stream()
                .filter(one -> settings.isGiven(one) && settings.isSet(one) && !settings.isSet(needed))
                .forEach(one -> lines.add(words.get("warning.idle", one.flag(), needed.flag()))));
        for (var each : List.of(Setting.BRANCH, Setting.OIDC_ISSUER))
            if (settings.isGiven(each) && settings.isSet(each) && !settings.hasRepository())
                lines.add(words.get("warning.idle", each.flag(), Setting.REPOSITORY.flag()));
        var keep = settings.get(Setting.BACKUP_KEEP);
        if (settings.isSet(Setting.BACKUP_TO) && keep.matches("0*[hd](,0*d)?"))
            lines.add(words.get("warning.keep", keep));
    }

    private boolean is(Setting setting, String value) {
        return settings.get(setting).equals(value);
    }

    private boolean isLoopback(Setting host) {
        return LOOPBACK.contains(settings.get(host)) || settings.get(host).startsWith("127.");
    }
}
