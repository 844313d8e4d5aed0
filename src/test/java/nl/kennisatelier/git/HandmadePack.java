package nl.kennisatelier.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A pack put together by hand, so that nothing keeps it from being wrong.
final class HandmadePack {

    static final int COMMIT = 1;
    static final int TREE = 2;
    static final int BLOB = 3;
    static final int TAG = 4;
    static final int DELTA = 7;

    private static final List<String> TYPES = List.of("", "commit", "tree", "blob", "tag");

    private final List<byte[]> objects = new ArrayList<>();

    String blob(String text) {
        return add(BLOB, text.getBytes(UTF_8));
    }

    /// @param entries `mode name id`, where the name may hold anything but a NUL
    String tree(byte[]... entries) {
        return add(TREE, concat(entries));
    }

    static byte[] entry(String mode, String name, String id) {
        return entry(mode, name.getBytes(UTF_8), id);
    }

    static byte[] entry(String mode, byte[] name, String id) {
        return concat(
                (mode + " ").getBytes(UTF_8), name, new byte[1], HexFormat.of().parseHex(id));
    }

    String commit(String tree, String... parents) {
        var text = new StringBuilder("tree " + tree + "\n");
        for (var parent : parents) text.append("parent ").append(parent).append('\n');
        text.append("author Jo <jo@example.invalid> 1790000000 +0000\n");
        text.append("committer Jo <jo@example.invalid> 1790000000 +0000\n\nMet de hand\n");
        return add(COMMIT, text.toString().getBytes(UTF_8));
    }

    String add(int type, byte[] content) {
        raw(type, content.length, new byte[0], content);
        return id(type, content);
    }

    /// @param size as the pack says it, true or not
    void raw(int type, long size, byte[] base, byte[] content) {
        objects.add(concat(header(type, size), base, deflated(content)));
    }

    private static byte[] header(int type, long size) {
        var out = new ByteArrayOutputStream();
        long rest = size >>> 4;
        int first = type << 4 | (int) (size & 15);
        out.write(rest > 0 ? first | 128 : first);
        while (rest > 0) {
            int next = (int) (rest & 127);
            rest >>>= 7;
            out.write(rest > 0 ? next | 128 : next);
        }
        return out.toByteArray();
    }

    byte[] bytes() {
        return bytes(2, objects.size());
    }

    byte[] bytes(int version, int count) {
        var head = ByteBuffer.allocate(12)
                .put("PACK".getBytes(UTF_8))
                .putInt(version)
                .putInt(count)
                .array();
        var body = concat(head, concat(objects.toArray(byte[][]::new)));
        return concat(body, sha1(body));
    }

    static String id(int type, byte[] content) {
        var head = (TYPES.get(type) + " " + content.length + "\0").getBytes(UTF_8);
        return HexFormat.of().formatHex(sha1(concat(head, content)));
    }

    static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(1))) {
            deflater.write(content);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
