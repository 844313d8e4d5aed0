package nl.kennisatelier.web.facilitator.live;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.kennisatelier.convert.Illustration;
import nl.kennisatelier.convert.IllustrationMaker;
import nl.kennisatelier.source.FileType;
import nl.kennisatelier.store.Unavailable;
import nl.kennisatelier.web.kit.http.AttachmentFiles;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.Forms;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.web.kit.limits.Limit;
import nl.kennisatelier.web.kit.limits.Rate;
import nl.kennisatelier.web.kit.limits.RateLimits;
import nl.kennisatelier.workshop.PaperAnswers;
import nl.kennisatelier.workshop.Receipt;
import nl.kennisatelier.workshop.Workshops;

/// `/w/{id}/regie/foto`: photos of what hung on paper, from who leads and for who leads. What comes in is made anew, so
/// that it tells nothing of where and with what it was made.
final class PhotoRoutes implements Wing {

    /// That may come in at once: each takes memory, and anybody may lead a workshop.
    private static final int AT_ONCE = 4;

    /// Of one workshop.
    private static final Rate SENT = Rate.of(60, Duration.ofHours(1));

    private final FormSupport support;
    private final Workshops workshops;
    private final WorkshopAccess access;
    private final Cockpit cockpit;
    private final IllustrationMaker maker = new IllustrationMaker();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final RateLimits sent;

    PhotoRoutes(FormSupport support, Workshops workshops, WorkshopAccess access) {
        this.support = support;
        this.workshops = workshops;
        this.access = access;
        this.cockpit = new Cockpit(support, workshops, access);
        this.sent = support.limits().each(Limit.ANSWERS, SENT);
    }

    @Override
    public void routes(RouteTable routes) {
        var here = "/w/{id}/regie/foto";
        routes.form(here, this::taken);
        routes.page(here + "/{antwoord}", this::show);
    }

    private void taken(Context ctx) throws Exception {
        boolean hasRoom = leads(ctx) && room.tryAcquire();
        try {
            support.takingFile(hasRoom ? Illustration.SENT_MAX : 0, this::leads, hasRoom ? this::take : this::busy)
                    .handle(ctx);
        } finally {
            if (hasRoom) room.release();
        }
    }

    private boolean leads(Context ctx) {
        return access.leads(ctx, id(ctx));
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private void show(Context ctx) {
        var bytes = leads(ctx)
                ? workshops.paper().photo(id(ctx), Sent.number(ctx.pathParam("antwoord")))
                : Optional.<byte[]>empty();
        var type = bytes.flatMap(FileType::of);
        if (type.isEmpty()) ctx.status(404);
        else AttachmentFiles.sendPrivately(ctx, type.get(), bytes.get());
    }

    private void busy(Context ctx, Forms.WithFile form) {
        ctx.header("Retry-After", "5");
        if (leads(ctx)) cockpit.refuse(ctx, 429, "live.no.BUSY", form.fields());
        else cockpit.withoutKey(ctx, form.fields());
    }

    private void take(Context ctx, Forms.WithFile form) {
        if (!leads(ctx) || !sent.of(id(ctx)).take()) {
            busy(ctx, form);
            return;
        }
        try {
            switch (maker.of(form.file())) {
                case Illustration.Fit fit when fit.type() != FileType.PDF -> keep(ctx, form.fields(), photo(fit));
                case Illustration.Fit _ -> refuse(ctx, Illustration.Why.OTHER, form.fields());
                case Illustration.Unfit(var why) -> refuse(ctx, why, form.fields());
            }
        } catch (Unavailable failing) {
            ctx.header("Retry-After", "5");
            cockpit.refuse(ctx, 503, "live.no.UNAVAILABLE", form.fields());
        }
    }

    private static PaperAnswers.Photo photo(Illustration.Fit fit) {
        return new PaperAnswers.Photo(
                fit.bytes(), new PaperAnswers.Size(fit.is().width(), fit.is().height()));
    }

    private void refuse(Context ctx, Illustration.Why why, Map<String, String> fields) {
        var key = switch (why) {
            case EMPTY -> "live.photo.none";
            case OTHER, PDF_TOO_LARGE -> "live.photo.other";
            case TOO_LARGE, TOO_MANY_PIXELS, HEIC, GIF, INK, BROKEN, TOO_HEAVY -> "edit.picture." + why;
        };
        cockpit.refuse(ctx, 422, key, fields);
    }

    private void keep(Context ctx, Map<String, String> fields, PaperAnswers.Photo photo) {
        int question = LiveField.QUESTION.number(fields);
        var described = LiveField.DESCRIPTION.in(fields);
        int table = LiveField.TABLE.number(fields);
        switch (workshops.paper().take(id(ctx), question, described, photo, table, LiveField.KEY.in(fields))) {
            case Receipt.Yes yes ->
                cockpit.back(ctx, "/regie?vraag=" + question + "&" + Cockpit.ADDED + "=" + yes.number());
            case Receipt.No(var why) ->
                cockpit.refuse(
                        ctx, Sent.status(why), why == Receipt.Why.MANY ? "live.photo.many" : "live.no." + why, fields);
        }
    }
}
