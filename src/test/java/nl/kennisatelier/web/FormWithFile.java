package nl.kennisatelier.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// A form with a file in it, as a browser sends one: the fields stand before the file.
///
/// @param name of the file, as the machine of the sender has it
record FormWithFile(Map<String, String> fields, String name, byte[] file) {

    private static final String END = "\r\n";

    /// @param from where the form stood, as browsers tell: `same-origin`
    HttpResponse<String> send(String url, String cookie, String from) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet())
            part(body, field.getKey() + "\"", field.getValue().getBytes(UTF_8));
        part(body, "bestand\"; filename=\"" + name + "\"", file);
        body.writeBytes(("--grens--" + END).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .header("Sec-Fetch-Site", from)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] bytes) {
        body.writeBytes(
                ("--grens" + END + "Content-Disposition: form-data; name=\"" + head + END + END).getBytes(UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(END.getBytes(UTF_8));
    }
}
