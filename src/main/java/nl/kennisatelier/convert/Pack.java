package nl.kennisatelier.convert;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// The files in a packed document, unpacked in memory within limits: a small file can hold gigabytes.
record Pack(Map<String, byte[]> files) {

    private static final int FILES_MAX = 2_000;
    private static final int FILE_SIZE_MAX = 16 * 1024 * 1024;

    /// Of a part in XML: the text of a thousand pages. It takes many times as much while it is read.
    private static final int XML_SIZE_MAX = 8 * 1024 * 1024;

    private static final int TOTAL_SIZE_MAX = 96 * 1024 * 1024;

    /// Of elements; a table in a table in a table takes some twenty.
    private static final int DEPTH_MAX = 300;

    /// Something that nobody's writing program makes.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    static Pack open(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        int left = TOTAL_SIZE_MAX;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) continue;
                int limit = Math.min(left, entry.getName().endsWith(".xml") ? XML_SIZE_MAX : FILE_SIZE_MAX);
                var content = zip.readNBytes(limit + 1);
                left -= content.length;
                if (content.length > limit || files.size() >= FILES_MAX) throw new TooLarge();
                files.put(entry.getName(), content);
            }
        } catch (IllegalArgumentException notAName) { // Names that are no text in any encoding.
            throw new IOException(notAName);
        }
        return new Pack(files);
    }

    /// All XML in it is whole, not too deep, and leads nowhere.
    void checkXml() throws IOException {
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".xml") || file.getKey().endsWith(".rels")) checkXml(file.getValue());
        }
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// Neither format has document types, and with them come entities: files of this machine, and text without end.
    private static void checkXml(byte[] content) throws IOException {
        try {
            var parsers = SAXParserFactory.newNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(content), new Depth());
        } catch (SAXException broken) {
            if (broken.getCause() instanceof TooLarge tooLarge) throw tooLarge;
            throw new IOException(broken);
        } catch (ParserConfigurationException impossible) { // Every Java has this feature.
            throw new IllegalStateException(impossible);
        }
    }

    /// Hears of every element, and says nothing of its own.
    private static final class Depth extends DefaultHandler {

        private int depth;

        @Override
        public void startElement(String space, String name, String whole, Attributes attributes) throws SAXException {
            if (++depth > DEPTH_MAX) throw new SAXException(new TooLarge());
        }

        @Override
        public void endElement(String space, String name, String whole) {
            depth--;
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}
