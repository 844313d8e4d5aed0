package nl.kennisatelier.web.reader;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.kennisatelier.circulation.Vanished;
import nl.kennisatelier.library.Alias;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.web.kit.http.Faults;
import nl.kennisatelier.web.kit.http.PageSupport;
import nl.kennisatelier.web.kit.http.Responses;
import nl.kennisatelier.web.kit.site.PageRequest;
import nl.kennisatelier.web.reader.read.FixedPage;
import nl.kennisatelier.web.reader.read.GonePage;
import nl.kennisatelier.web.reader.read.HistoryPage;

/// An address of before leads to where its text is now; of what is gone it says so.
public final class FormerAddresses implements Faults.Elsewhere {

    private final PageSupport pages;

    public FormerAddresses(PageSupport pages) {
        this.pages = pages;
    }

    @Override
    public boolean answers(Context ctx) {
        var preview = pages.requests().ofPreview(ctx, Map.of());
        var visit = preview.orElseGet(() -> pages.requests().of(ctx, Map.of()));
        if (isOwnPage(ctx, visit)) return true;
        var asked = Asked.of(visit.path());
        return answers(ctx, visit, preview.isPresent(), asked)
                || asked.ofProgramme()
                        .filter(part -> visit.names().entry(part.address()).isEmpty())
                        .filter(part -> answers(ctx, visit, preview.isPresent(), part))
                        .isPresent();
    }

    private boolean answers(Context ctx, PageRequest visit, boolean isPreview, Asked asked) {
        var gone = isPreview ? Optional.<Vanished.Found>empty() : visit.vanished(asked.address());
        var now = visit.library().addressNow(asked.address()).or(() -> gone.flatMap(Vanished.Found::now));
        if (now.isPresent()) {
            ctx.header("Cache-Control", Responses.ASK_AGAIN); // One day something else may stand there.
            var query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            ctx.redirect(visit.href(asked.leadsTo(now.get())) + query, HttpStatus.MOVED_PERMANENTLY);
        } else if (gone.isPresent()) {
            ctx.status(410);
            pages.send(ctx, GonePage.of(visit, gone.get()));
        }
        return now.isPresent() || gone.isPresent();
    }

    /// What the owner wrote about the site stands where nothing of ours does.
    private boolean isOwnPage(Context ctx, PageRequest visit) {
        var own = FixedPage.ofOwn(visit, visit.path().substring(1));
        own.ifPresent(page -> {
            ctx.status(200);
            pages.send(ctx, page);
        });
        return own.isPresent();
    }

    /// An address that leads nowhere: of a text or a piece of one, of the past of a text, or of a file behind one of
    /// them.
    ///
    /// @param file what stands behind the address of the page, a page below it included; or empty
    private record Asked(String address, boolean ofPast, String file) {

        private static final Pattern PAST = Pattern.compile(HistoryPage.ADDRESS.substring(1) + "([^/]+/[^/]+)(/.*)?");

        /// The other forms of a page, its calendar, its feeds and its tables.
        private static final Pattern FILE =
                Pattern.compile("([^.]+?)((?:/reis)?\\.(?:md|docx|pdf|zip|ics|atom|csv|json))");

        /// What hangs under the address of a programme: its quarters, its proposals, its table.
        private static final Pattern BELOW = Pattern.compile("(" + Kind.PROGRAMME.folder + "/[^/]+)(/.+)");

        static Asked of(String path) {
            var address = Alias.plain(path);
            var past = PAST.matcher(address);
            if (past.matches()) return new Asked(past.group(1), true, "");
            var file = FILE.matcher(address);
            return file.matches() ? new Asked(file.group(1), false, file.group(2)) : new Asked(address, false, "");
        }

        /// The programme of which this is a page or a file.
        Optional<Asked> ofProgramme() {
            var below = BELOW.matcher(address);
            return !ofPast && below.matches()
                    ? Optional.of(new Asked(below.group(1), false, below.group(2) + file))
                    : Optional.empty();
        }

        String leadsTo(String now) {
            return (ofPast ? HistoryPage.ADDRESS + now : "/" + now) + file;
        }
    }
}
