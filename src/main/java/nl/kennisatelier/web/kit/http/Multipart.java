package nl.kennisatelier.web.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A form with a file in it, as browsers send one: parts with a line of dashes between them.
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data;.*boundary=\"?([^\";]{1,70})\"?.*");

    private static final Pattern NAME = Pattern.compile("(?is).*content-disposition:[^\\r\\n]*[; ]name=\"([^\"]*)\".*");

    private static final Pattern FILE = Pattern.compile("(?is).*content-disposition:[^\\r\\n]*filename=.*");

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(UTF_8);

    private Multipart() {}

    /// @param isFile whether it was chosen from a device; what it is called there nobody asks
    record Part(String name, boolean isFile, byte[] bytes) {}

    /// What stands between the parts; nothing for a body that is something else.
    static Optional<String> boundary(String contentType) {
        var found = BOUNDARY.matcher(contentType);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// @param body of which the end may be missing: then so is that of its last part
    static List<Part> parts(byte[] body, String boundary, int max) {
        var line = ("\r\n--" + boundary).getBytes(UTF_8);
        var parts = new ArrayList<Part>();
        int at = find(body, Arrays.copyOfRange(line, 2, line.length), 0);
        if (at < 0) return parts;
        at += line.length - 2;
        while (at < body.length && parts.size() < max) {
            int end = find(body, line, at);
            int stop = end < 0 ? body.length : end;
            part(body, at, stop).ifPresent(parts::add);
            if (end < 0) break;
            at = end + line.length;
        }
        return parts;
    }

    private static Optional<Part> part(byte[] body, int from, int to) {
        int head = find(body, HEAD_END, from);
        if (head < 0 || head + HEAD_END.length > to) return Optional.empty();
        var said = new String(body, from, head - from, UTF_8);
        var name = NAME.matcher(said);
        if (!name.matches()) return Optional.empty();
        boolean isFile = FILE.matcher(said).matches();
        return Optional.of(new Part(name.group(1), isFile, Arrays.copyOfRange(body, head + HEAD_END.length, to)));
    }

    private static int find(byte[] body, byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length))
                return at;
        }
        return -1;
    }
}
