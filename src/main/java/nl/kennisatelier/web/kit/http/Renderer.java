package nl.kennisatelier.web.kit.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.kennisatelier.web.kit.page.Page;

/// Turns a page into bytes with its template, which was compiled with the program.
public final class Renderer {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public byte[] render(Page page) {
        var output = new Utf8ByteOutput();
        engine.render(page.template() + ".jte", page, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// What is no page, as the HTML in a mail.
    ///
    /// @param template without `.jte`
    public String render(String template, Object model) {
        var output = new StringOutput();
        engine.render(template + ".jte", model, output);
        return output.toString();
    }

    public void send(Context ctx, Page page) {
        if (page.frame().isPreview()) Responses.forWhoHasTheAddress(ctx);
        var caching = page.frame().isPreview() ? Responses.NEVER_KEEP : Responses.ASK_AGAIN;
        Responses.send(ctx, "text/html; charset=utf-8", render(page), caching);
    }

    /// A page for one person only.
    public void sendPrivately(Context ctx, Page page) {
        Responses.sendPrivately(ctx, render(page));
    }
}
