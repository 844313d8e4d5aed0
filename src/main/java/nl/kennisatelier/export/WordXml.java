package nl.kennisatelier.export;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A part of a file for Word in memory, written from top to bottom by the writer of the JDK, which escapes.
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /// @param root with its prefix
    /// @param prefixes each with the vocabulary that it stands for; an empty one for names without
    WordXml(String root, Map<String, String> prefixes) {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        new TreeMap<>(prefixes).forEach((prefix, name) -> with(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, name));
    }

    /// @param name with its prefix: `w:p`
    WordXml start(String name) {
        return write(() -> out.writeStartElement(name));
    }

    WordXml with(String attribute, String value) {
        return write(() -> out.writeAttribute(attribute, HandoutBody.fit(value)));
    }

    WordXml end() {
        return write(out::writeEndElement);
    }

    /// An element with nothing in it.
    WordXml empty(String name) {
        return start(name).end();
    }

    /// An element that says one thing: `<w:jc w:val="center"/>`.
    WordXml value(String name, String value) {
        return start(name).with("w:val", value).end();
    }

    WordXml value(String name, int value) {
        return value(name, Integer.toString(value));
    }

    WordXml text(String text) {
        return write(() -> out.writeCharacters(HandoutBody.fit(text)));
    }

    byte[] bytes() {
        write(out::writeEndDocument);
        write(out::close);
        return bytes.toByteArray();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private WordXml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("XML to memory cannot fail", e);
    }
}
