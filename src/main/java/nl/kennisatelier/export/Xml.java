package nl.kennisatelier.export;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document in memory, written from top to bottom by the writer of the JDK, which escapes.
public final class Xml {

    /// What XML cannot hold, not even escaped: control characters, halves of a pair, two that are no characters.
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private Xml() throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        out.writeStartDocument("UTF-8", "1.0");
    }

    /// Opens the document and its root.
    public static Xml document(String root, String namespace) {
        try {
            var xml = new Xml();
            xml.out.writeStartElement(XMLConstants.DEFAULT_NS_PREFIX, root, namespace);
            xml.out.writeDefaultNamespace(namespace);
            return xml;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Opens the document and its root, where each name carries the prefix of its vocabulary.
    ///
    /// @param prefixes each with the vocabulary that it stands for; an empty one for names without
    static Xml document(String root, Map<String, String> prefixes) {
        try {
            var xml = new Xml().start(root);
            new TreeMap<>(prefixes)
                    .forEach((prefix, name) -> xml.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, name));
            return xml;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Another vocabulary in this document; only right after the root was opened.
    public Xml namespace(String prefix, String uri) {
        return write(() -> out.writeNamespace(prefix, uri));
    }

    public Xml language(String language) {
        return write(
                () -> out.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", clean(language)));
    }

    public Xml start(String name) {
        return write(() -> out.writeStartElement(name));
    }

    public Xml attribute(String name, String value) {
        return write(() -> out.writeAttribute(name, clean(value)));
    }

    public Xml text(String text) {
        return write(() -> out.writeCharacters(clean(text)));
    }

    public Xml end() {
        return write(out::writeEndElement);
    }

    /// A whole element with only words in it.
    public Xml element(String name, String text) {
        return start(name).text(text).end();
    }

    /// An element without words.
    ///
    /// @param attributes names and values in turn
    public Xml empty(String name, String... attributes) {
        write(() -> out.writeEmptyElement(name));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /// Closes what is open.
    public byte[] bytes() {
        write(out::writeEndDocument);
        write(out::close);
        return bytes.toByteArray();
    }

    /// Without the letters that XML cannot hold.
    static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Memory does not fail: our own mistake, such as an attribute after text.
    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException(e);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
