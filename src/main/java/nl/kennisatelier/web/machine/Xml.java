package nl.kennisatelier.web.machine;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document in memory, written from top to bottom by the writer of the JDK, which escapes.
final class Xml {

    /// What XML cannot hold, not even escaped: control characters, halves of a pair, two that are no characters.
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private Xml() throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /// Opens the document and its root.
    static Xml document(String root, String namespace) {
        try {
            var xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.out.writeStartElement(XMLConstants.DEFAULT_NS_PREFIX, root, namespace);
            xml.out.writeDefaultNamespace(namespace);
            return xml;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Another vocabulary in this document; only right after the root was opened.
    Xml namespace(String prefix, String uri) {
        return write(() -> out.writeNamespace(prefix, uri));
    }

    Xml language(String language) {
        return write(
                () -> out.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", clean(language)));
    }

    Xml start(String name) {
        return write(() -> out.writeStartElement(name));
    }

    Xml attribute(String name, String value) {
        return write(() -> out.writeAttribute(name, clean(value)));
    }

    Xml text(String text) {
        return write(() -> out.writeCharacters(clean(text)));
    }

    Xml end() {
        return write(out::writeEndElement);
    }

    /// A whole element with only words in it.
    Xml element(String name, String text) {
        return start(name).text(text).end();
    }

    /// An element without words.
    ///
    /// @param attributes names and values in turn
    Xml empty(String name, String... attributes) {
        write(() -> out.writeEmptyElement(name));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /// Closes what is open.
    byte[] bytes() {
        write(out::writeEndDocument);
        write(out::close);
        return bytes.toByteArray();
    }

    private static String clean(String text) {
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
