package nl.kennisatelier.style;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Takes everything out of an SVG but shapes and colours: nothing in it runs, and nothing in it asks for another file.
/// What is left is written anew.
final class PictureWash {

    private static final int DEPTH_MAX = 32;
    private static final int ELEMENTS_MAX = 2000;

    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "clipPath",
            "linearGradient",
            "radialGradient",
            "stop");

    /// What programs add that nobody sees.
    private static final Set<String> UNSEEN =
            Set.of("title", "desc", "metadata", "namedview", "rdf", "work", "sfw", "switch");

    private static final Set<String> ATTRIBUTES = Set.of(("viewbox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d"
                    + " points id transform offset fill fill-opacity fill-rule clip-rule clip-path stroke stroke-width"
                    + " stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-opacity opacity"
                    + " stop-color stop-opacity color gradientunits gradienttransform spreadmethod clippathunits"
                    + " preserveaspectratio")
            .split(" "));

    private static final Set<String> TELLING = Set.of("href");

    private static final Pattern PLAIN = Pattern.compile("(?s)[^<>&\"']*");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)url\\((?!\\s*#[\\w-]+\\s*\\))|script:|data:|image\\(");

    private final XMLStreamReader in;
    private final StringBuilder out = new StringBuilder();
    private final SortedSet<String> lost = new TreeSet<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private final List<String> styles = new ArrayList<>();

    /// @param lost what was taken out that may be missed: names of elements and attributes
    record Washed(String svg, SortedSet<String> lost) {}

    private PictureWash(XMLStreamReader in) {
        this.in = in;
    }

    /// Nothing for what is no SVG.
    static Optional<Washed> of(byte[] svg) {
        try {
            var factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var wash = new PictureWash(factory.createXMLStreamReader(new ByteArrayInputStream(svg)));
            return wash.isWashed() ? Optional.of(new Washed(wash.out.toString(), wash.lost)) : Optional.empty();
        } catch (XMLStreamException noPicture) {
            return Optional.empty();
        }
    }

    private boolean isWashed() throws XMLStreamException {
        int depth = 0;
        int elements = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                out.append("</").append(in.getLocalName()).append('>');
                depth--;
            }
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            var name = in.getLocalName();
            if (depth == 0 && !name.equals("svg") || ++elements > ELEMENTS_MAX) return false;
            if (!SHAPES.contains(name)) {
                if (!UNSEEN.contains(name.toLowerCase(Locale.ROOT))) lost.add(name);
                skip();
            } else if (++depth > DEPTH_MAX) {
                return false;
            } else {
                start(name, depth == 1);
            }
        }
        return elements > 0;
    }

    /// To the end of the element that begins here.
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private void start(String name, boolean isTop) {
        out.append('<').append(name);
        if (isTop) out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
        attributes.clear();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(in.getAttributePrefix(i), in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        styles.forEach(this::styles);
        styles.clear();
        if (isTop && in.getAttributeValue(null, "viewBox") == null) box();
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(value).append('"'));
        out.append('>');
    }

    private void attribute(String prefix, String name, String value) {
        if (name.equals("style")) styles.add(value);
        else if (prefix != null && !prefix.isEmpty() || !isPlain(name, value)) tell(name);
        else write(name, value);
    }

    /// What a drawing program says of a shape as a style is said as attributes.
    private void styles(String style) {
        Arrays.stream(style.split(";"))
                .map(declaration -> declaration.split(":", 2))
                .filter(parts -> parts.length == 2 && isPlain(parts[0].strip(), parts[1].strip()))
                .forEach(parts -> write(parts[0].strip(), parts[1].strip()));
    }

    private static boolean isPlain(String name, String value) {
        return ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))
                && PLAIN.matcher(value).matches()
                && !ELSEWHERE.matcher(value).find();
    }

    private void tell(String name) {
        if (TELLING.contains(name) || name.startsWith("on") || ATTRIBUTES.contains(name)) lost.add(name);
    }

    /// A style goes before an attribute, as in a browser: it may say the same thing again.
    private void write(String name, String value) {
        attributes.put(name, value);
    }

    /// A picture without it does not grow with its place.
    private void box() {
        var width = in.getAttributeValue(null, "width");
        var height = in.getAttributeValue(null, "height");
        var size = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:px)?");
        if (width == null || height == null) return;
        var wide = size.matcher(width);
        var high = size.matcher(height);
        if (wide.matches() && high.matches()) write("viewBox", "0 0 " + wide.group(1) + " " + high.group(1));
    }
}
