package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.web.kit.limits.Limits;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Where forms are taken in, and pages for one person given out: what every room needs that does more than show.
///
/// @param login of editors; nothing on a site that has none
/// @param limits of what one visitor may ask, and all together
/// @param troubles the page for what went wrong
public record FormSupport(
        PageRequests requests,
        Renderer renderer,
        Forms forms,
        Cookies cookies,
        Optional<Login> login,
        Clock clock,
        Limits limits,
        Troubles troubles) {

    /// Answers with the page of a trouble.
    public interface Troubles {
        void show(Context ctx, int status);
    }

    /// Takes what was sent with a form.
    public interface Taker {
        void take(Context ctx, Map<String, String> fields) throws IOException;
    }

    /// Takes a form in which a name may stand more than once.
    public interface AllTaker {
        void take(Context ctx, Map<String, List<String>> fields) throws IOException;
    }

    public PageRequest visit(Context ctx) {
        return requests.of(ctx, Map.of());
    }

    /// With the steps that the address of its route left open.
    public PageRequest visitOfSteps(Context ctx) {
        return requests.of(ctx, ctx.pathParamMap());
    }

    /// A page that is the same for all.
    public void send(Context ctx, Page page) {
        renderer.send(ctx, page);
    }

    /// A page for one person only, or with a form that changes something.
    public void sendPrivately(Context ctx, Page page) {
        renderer.sendPrivately(ctx, page);
    }

    public void trouble(Context ctx, int status) {
        troubles.show(ctx, status);
    }

    /// The editor who asks, or nobody.
    public Optional<String> editor(Context ctx) throws IOException {
        return login.isEmpty() ? Optional.empty() : login.get().editor(ctx);
    }

    public Handler taking(Taker taker) {
        return refusing(ctx -> taker.take(ctx, forms.read(ctx)));
    }

    /// A form that anybody may send, without a cookie.
    public Handler takingOfAnybody(Taker taker) {
        return refusing(ctx -> taker.take(ctx, forms.readOfAnybody(ctx)));
    }

    public Handler takingAll(AllTaker taker) {
        return refusing(ctx -> taker.take(ctx, forms.readAll(ctx)));
    }

    /// Takes a form with a file in it.
    public interface FileTaker {
        void take(Context ctx, Forms.WithFile sent) throws IOException;
    }

    /// A form in which editors send a file. Of others what they typed is read, and not the file.
    ///
    /// @param fileMax in bytes
    public Handler takingFile(int fileMax, FileTaker taker) {
        return takingFile(fileMax, ctx -> editor(ctx).isPresent(), taker);
    }

    /// Whether somebody may send a file.
    public interface Sender {
        boolean may(Context ctx) throws IOException;
    }

    /// The same of others than editors.
    public Handler takingFile(int fileMax, Sender sender, FileTaker taker) {
        return refusing(ctx -> taker.take(ctx, forms.readWithFile(ctx, sender.may(ctx) ? fileMax : 0)));
    }

    private interface Reader {
        void read(Context ctx) throws IOException, Forms.BadForm;
    }

    private Handler refusing(Reader reader) {
        return ctx -> {
            try {
                reader.read(ctx);
            } catch (Forms.BadForm refused) {
                trouble(ctx, refused.status);
            }
        };
    }
}
