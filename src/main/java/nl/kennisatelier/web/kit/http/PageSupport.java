package nl.kennisatelier.web.kit.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.kennisatelier.web.kit.page.Page;
import nl.kennisatelier.web.kit.site.PageRequest;

/// Where pages are registered that are the same for all who look: each in both languages, and those of readers in
/// every preview too.
public final class PageSupport {

    /// Before the address of a page, for who walks in a preview.
    private static final String PREVIEW = "/voorbeeld/{token}";

    private static final Pattern STEP = Pattern.compile("[a-z0-9-]{1,80}");

    private final PageRequests requests;
    private final Renderer renderer;
    private final NotModifiedCache cache = new NotModifiedCache();

    public PageSupport(PageRequests requests, Renderer renderer) {
        this.requests = requests;
        this.renderer = renderer;
    }

    /// What becomes of a request.
    public interface Answer {
        void give(Context ctx, PageRequest visit);
    }

    public PageRequests requests() {
        return requests;
    }

    public void send(Context ctx, Page page) {
        renderer.send(ctx, page);
    }

    /// A page that readers see, and editors in their previews.
    ///
    /// @param make the page, or nothing where there is none
    public void reader(RouteTable routes, String path, Function<PageRequest, Optional<? extends Page>> make) {
        everywhere(routes, path, sending(make));
    }

    /// What readers get at an address, and editors in their previews.
    public void everywhere(RouteTable routes, String path, Answer answer) {
        published(routes, path, answer);
        inPreviews(routes, path.equals("/") ? "" : path, answer);
    }

    /// What readers get at an address of what is published, and nobody of a preview.
    public void published(RouteTable routes, String path, Answer answer) {
        routes.page(path, ctx -> published(ctx, (known, visit) -> unlessKnown(known, visit, answer)));
    }

    /// A page of which there is only one, whatever preview somebody walks in.
    public void single(RouteTable routes, String path, Function<PageRequest, Optional<? extends Page>> make) {
        routes.page(path, ctx -> published(ctx, sending(make)));
    }

    /// A page that only previews have.
    public void preview(RouteTable routes, String path, Function<PageRequest, Optional<? extends Page>> make) {
        inPreviews(routes, path, sending(make));
    }

    private void inPreviews(RouteTable routes, String path, Answer answer) {
        routes.page(PREVIEW + path, ctx -> preview(ctx, answer));
    }

    /// A file, which speaks no language.
    public void file(RouteTable routes, String path, Answer answer) {
        routes.get(path, ctx -> answer.give(ctx, requests.of(ctx, Map.of())));
        routes.get(PREVIEW + path, ctx -> {
            Responses.forWhoHasTheAddress(ctx);
            requests.ofPreview(ctx, Map.of()).ifPresentOrElse(visit -> answer.give(ctx, visit), () -> ctx.status(404));
        });
    }

    private Answer sending(Function<PageRequest, Optional<? extends Page>> make) {
        return (ctx, visit) -> make.apply(visit).ifPresentOrElse(page -> send(ctx, page), () -> ctx.status(404));
    }

    private void unlessKnown(Context ctx, PageRequest visit, Answer answer) {
        if (cache.answers(ctx, visit)) return;
        var when = cache.now();
        answer.give(ctx, visit);
        if (ctx.statusCode() == 200) cache.remember(ctx, visit, when);
    }

    private void published(Context ctx, Answer answer) {
        steps(ctx).ifPresentOrElse(steps -> answer.give(ctx, requests.of(ctx, steps)), () -> ctx.status(404));
    }

    /// An address that leads to no preview is like any other that leads nowhere.
    private void preview(Context ctx, Answer answer) {
        Responses.forWhoHasTheAddress(ctx);
        var visit = steps(ctx).flatMap(steps -> requests.ofPreview(ctx, steps));
        visit.ifPresentOrElse(found -> answer.give(ctx, found), () -> ctx.status(404));
    }

    /// The open steps of the address; none when one of them is no step of ours.
    private static Optional<Map<String, String>> steps(Context ctx) {
        var steps = ctx.pathParamMap();
        boolean ours =
                steps.values().stream().allMatch(step -> STEP.matcher(step).matches());
        return ours ? Optional.of(steps) : Optional.empty();
    }
}
