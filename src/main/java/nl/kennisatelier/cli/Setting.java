package nl.kennisatelier.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.access.GroupRoles;
import nl.kennisatelier.mail.MailAddress;
import nl.kennisatelier.store.PostgresServer;
import nl.kennisatelier.web.kit.limits.TrustedProxies;
import nl.kennisatelier.web.kit.page.SiteConfig;

/// Every setting of the server, once: its flag, environment variable, key in the settings file, default and shape.
///
/// A flag wins over the environment, the environment over the file.
enum Setting {
    CONTENT("content", "content", ".+", "map"),
    DATA("data", "data", ".+", "map"),
    HOST("host", "127.0.0.1", "[A-Za-z0-9.:_-]+", "adres"),
    PORT("port", "8080", "\\d{1,5}", "0-65535"),
    TRUSTED_PROXY("trusted-proxy", SiteConfig.LOOPBACK, ".*", "10.0.0.5, 10.1.0.0/16, none"),
    ADMIN_PORT("admin-port", "", "(\\d{1,5})?", "9090"),
    ADMIN_HOST("admin-host", "127.0.0.1", "[A-Za-z0-9.:_-]+", "adres"),
    LOG("log", "text", "text|json", "text, json"),
    REPOSITORY("repository", "", ".*", "content.git"),
    READING("reading", "token", "token|open", "token, open"),
    REVIEW("review", "off", "off|on", "off, on"),
    FOLLOW("follow", "", "((https?|git)://\\S+)?", "https://forge.voorbeeld.nl/wijk/kennis.git"),
    FOLLOW_EVERY("follow-every", "60", "[1-9]\\d{0,4}", "1-99999"),
    FOLLOW_TOKEN("follow-token", "", "\\S*", "naam:token"),
    WEBHOOK_SECRET("webhook-secret", "", "(\\S{16,200})?", "16-200"),
    BRANCH("branch", "main", "[A-Za-z0-9][A-Za-z0-9._/-]{0,80}", "main"),
    BASE_URL("base-url", "", "(https?://[^\\s/?#]+)?", "https://www.voorbeeld.nl"),
    EDIT_URL("edit-url", "", "(https?://\\S+)?", "https://forge.voorbeeld.nl/edit/main/"),
    SOURCE_URL("source-url", "", "(https?://\\S+)?", "https://forge.voorbeeld.nl/project"),
    SECURITY_CONTACT("security-contact", "", "((mailto:|https://)\\S+)?", "mailto:veilig@voorbeeld.nl"),
    OIDC_ISSUER("oidc-issuer", "", "(https?://[^\\s?#]+)?", "https://login.voorbeeld.nl/gemeente"),
    OIDC_CLIENT("oidc-client", "", "\\S*", "kennisatelier"),
    OIDC_SECRET("oidc-secret", "", ".*", "geheim"),
    OIDC_CLAIM("oidc-claim", "groups", "\\S{1,200}", "groups"),
    OIDC_ROLES("oidc-roles", "", ".*", "redacteur=GROEP;beheerder=GROEP"),
    SMTP("smtp", "", "(smtps?://[A-Za-z0-9.-]+(:\\d{1,5})?)?", "smtp://mail.voorbeeld.nl:587"),
    SMTP_FROM("smtp-from", "", ".*", "nieuws@voorbeeld.nl"),
    SMTP_USER("smtp-user", "", ".*", "naam"),
    SMTP_PASSWORD("smtp-password", "", ".*", "wachtwoord"),
    SMTP_TLS("smtp-tls", "auto", "auto|required|off", "auto, required, off"),
    WORKSHOPS("workshops", "open", "open|token", "open, token"),
    BACKUP_TO("backup-to", "", ".*", "map"),
    BACKUP_EVERY("backup-every", "1h", "[1-9]\\d{0,3}[mh]", "1h, 30m"),
    BACKUP_KEEP("backup-keep", "24h,14d", "\\d{1,3}h(,\\d{1,4}d)?|\\d{1,4}d", "24h,14d"),
    DATABASE("database", "", ".*", "jdbc:postgresql://db.voorbeeld.nl/kennis?user=kennis"),
    DATABASE_PASSWORD("database-password", "", ".*", "wachtwoord"),
    KEEP_DAYS("keep-days", "30", "[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-5]", "1-365"),
    THEME("theme", "", ".*", "map"),
    LANGUAGE("language", "nl", "nl|en", "nl, en");

    /// With which the names of all variables begin.
    static final String VARIABLES = "KENNISATELIER_";

    private static final int PORT_MAX = 65_535;

    /// In an address: who asks, and on which machine.
    private static final Pattern MACHINE = Pattern.compile("([^@]+@)?([A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

    /// Without TLS somebody in between could say who anybody is; on one machine nobody is.
    private static final Pattern LOOPBACK = Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?");

    /// Flag (`--port`) and key in the file (`port`).
    final String key;

    final String fallback;

    private final Pattern shape;

    /// What to write instead of a wrong value.
    final String example;

    Setting(String key, String fallback, String shape, String example) {
        this.key = key;
        this.fallback = fallback;
        this.shape = Pattern.compile(shape);
        this.example = example;
    }

    String flag() {
        return "--" + key;
    }

    /// `KENNISATELIER_BASE_URL`.
    String variable() {
        return VARIABLES + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Its letters only: who leaves a dash out means the same.
    String letters() {
        return letters(key);
    }

    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /// Whether it names a folder of this machine.
    boolean isFolder() {
        return switch (this) {
            case CONTENT, DATA, REPOSITORY, BACKUP_TO, THEME -> true;
            default -> false;
        };
    }

    /// What no log and no message may show; a password in an address is refused, and not shown either.
    boolean isSecret(String value) {
        return switch (this) {
            case FOLLOW_TOKEN, WEBHOOK_SECRET, OIDC_SECRET, SMTP_PASSWORD, DATABASE_PASSWORD -> true;
            case DATABASE -> value.contains("password");
            default -> false;
        };
    }

    boolean accepts(String value) {
        return shape.matcher(value).matches()
                && value.chars().noneMatch(Character::isISOControl)
                && (!isPort() || value.isEmpty() || Integer.parseInt(value) <= PORT_MAX)
                && (this != SMTP_FROM
                        || value.isEmpty()
                        || MailAddress.of(value).isPresent())
                && (!isAddress() || value.isEmpty() || isAddress(value))
                && (this != OIDC_ISSUER || value.isEmpty() || isIssuer(value))
                && (this != OIDC_ROLES
                        || value.isEmpty()
                        || GroupRoles.parse("", value).isPresent())
                && (this != DATABASE || value.isEmpty() || PostgresServer.isAddress(value))
                && (this != BRANCH || isBranch(value))
                && (this != TRUSTED_PROXY || TrustedProxies.of(value).isPresent());
    }

    private boolean isAddress() {
        return switch (this) {
            case FOLLOW, BASE_URL, EDIT_URL, SOURCE_URL, SECURITY_CONTACT, OIDC_ISSUER, SMTP -> true;
            default -> false;
        };
    }

    /// Whether somebody could go there.
    private static boolean isAddress(String value) {
        try {
            var address = new URI(value);
            return address.isOpaque() || isMachine(address.getAuthority()) && address.getPort() <= PORT_MAX;
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    private static boolean isIssuer(String value) {
        var address = URI.create(value);
        return address.getHost() != null
                && address.getUserInfo() == null
                && (value.startsWith("https:") || LOOPBACK.matcher(value).matches());
    }

    private static boolean isMachine(String authority) {
        return authority != null && MACHINE.matcher(authority).matches();
    }

    /// What git takes for one.
    private static boolean isBranch(String value) {
        return !value.contains("..")
                && !value.contains("//")
                && Stream.of(value.split("/", -1))
                        .noneMatch(step -> step.isEmpty() || step.startsWith(".") || step.matches(".*(\\.|\\.lock)"));
    }

    private boolean isPort() {
        return this == PORT || this == ADMIN_PORT;
    }
}
