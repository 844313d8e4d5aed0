package nl.kennisatelier.export;

import java.util.Map;

/// A part of a file for Word: [Xml] in the words of that file.
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Xml xml;

    /// @param root with its prefix
    /// @param prefixes each with the vocabulary that it stands for; an empty one for names without
    WordXml(String root, Map<String, String> prefixes) {
        xml = Xml.document(root, prefixes);
    }

    /// @param name with its prefix: `w:p`
    WordXml start(String name) {
        xml.start(name);
        return this;
    }

    WordXml with(String attribute, String value) {
        xml.attribute(attribute, value);
        return this;
    }

    WordXml end() {
        xml.end();
        return this;
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
        xml.text(text);
        return this;
    }

    byte[] bytes() {
        return xml.bytes();
    }
}
