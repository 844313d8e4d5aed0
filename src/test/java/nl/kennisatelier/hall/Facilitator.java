package nl.kennisatelier.hall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Who leads a workshop, by the forms of the cockpit.
public final class Facilitator implements AutoCloseable {

    /// The four questions of the source document, as an address holds a set of them.
    public static final String FOUR = "titel=Zelf+aan+de+slag&van=zelf-aan-de-slag"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-betekenis"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-kansen"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-rol"
            + "&v=integrale-duurzame-wijkontwikkeling/vraag-tips";

    private static final Pattern BEGUN = Pattern.compile("/w/([a-z0-9]{10})/regie#(\\w+)");
    private static final Pattern SCANNED = Pattern.compile("/d/([a-z0-9]{26})<");
    private static final Pattern CODE = Pattern.compile("class=\"code\">([0-9A-Z]{3} ?[0-9A-Z]{3})<");
    private static final Pattern SAID = Pattern.compile("\"antwoord\" ?: ?\"((?:[^\"\\\\]|\\\\.)*)\"");

    final String id;
    final String key;
    final String cookies;

    /// In the QR code.
    final String joinKey;

    private final Wire wire;

    private Facilitator(Wire wire, String id, String key, String cookies, String joinKey) {
        this.wire = wire;
        this.id = id;
        this.key = key;
        this.cookies = cookies;
        this.joinKey = joinKey;
    }

    /// @param set as an address holds it
    public static Facilitator start(String address, String set, String place) throws IOException {
        var wire = new Wire(address);
        var said = wire.post("/workshop/nieuw", Map.of("set", set, "plaats", place, "wijk", "", "bewaren", "30"));
        var begun = BEGUN.matcher(said.header("location").orElse(""));
        if (said.status() != 303 || !begun.find()) throw new IOException("not begun: " + said.status());
        var cookies = said.cookie("-begeleider").orElseThrow();
        var cockpit = wire.get("/w/" + begun.group(1) + "/regie", "Cookie", cookies);
        var scanned = SCANNED.matcher(cockpit.body());
        if (!scanned.find()) throw new IOException("no address of the QR code in the cockpit");
        return new Facilitator(wire, begun.group(1), begun.group(2), cookies, scanned.group(1));
    }

    /// Of the workshop.
    public String id() {
        return id;
    }

    /// In the QR code.
    public String joinKey() {
        return joinKey;
    }

    /// As it stands on the screen.
    public String code() throws IOException {
        var code = CODE.matcher(get("/scherm").body());
        if (!code.find()) throw new IOException("no code on the screen");
        return code.group(1);
    }

    Wire.Said get(String path) throws IOException {
        return wire.get("/w/" + id + path, "Cookie", cookies);
    }

    /// @param fields name, value, name, value ...
    void lead(String what, String... fields) throws IOException {
        var all = new HashMap<>(Map.of("doe", what));
        for (int i = 0; i + 1 < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        var said = post("/regie", all);
        if (said.status() != 303) throw new Phone.Refused(said.status());
    }

    /// @param form as it goes over the line
    Wire.Said send(String path, String form) throws IOException {
        return wire.send("/w/" + id + path, form, "Cookie", cookies);
    }

    Wire.Said post(String path, Map<String, String> fields) throws IOException {
        return wire.post("/w/" + id + path, fields, "Cookie", cookies);
    }

    public void ask(int question) throws IOException {
        lead("vraag", "vraag", Integer.toString(question));
    }

    /// All answers that were kept, one for each time that it is there.
    public List<String> kept() throws IOException {
        var said = get("/oogst.json");
        if (said.status() != 200) throw new Phone.Refused(said.status());
        var all = new ArrayList<String>();
        for (var answer = SAID.matcher(said.body()); answer.find(); ) all.add(answer.group(1));
        return all;
    }

    @Override
    public void close() {
        wire.close();
    }
}
