package nl.kennisatelier.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.EventDate;
import nl.kennisatelier.library.Library;
import nl.kennisatelier.library.Neighbourhoods;
import nl.kennisatelier.programme.Agenda;
import nl.kennisatelier.programme.Journey;
import nl.kennisatelier.programme.QuestionStanding;
import nl.kennisatelier.programme.RecordTitle;
import nl.kennisatelier.web.kit.site.QuestionFilters;

/// `GET /api/v1/hergebruik`, `/api/v1/kennisvragen`, `/api/v1/agenda`, `/api/v1/signalen` and `/api/v1/voorstellen`:
/// what
/// circulates, goes up and gets a place, as lists for programs.
final class ListApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Of one answer; what is beyond it is counted only.
    private static final int ITEMS_MAX = 2_000;

    private final Online online;
    private final Supplier<LocalDate> today;

    ListApi(Online online, Supplier<LocalDate> today) {
        this.online = online;
        this.today = today;
    }

    void reuse(Context ctx) {
        send(
                ctx,
                "meldingen",
                new ReuseRecords(online)
                        .asked(ctx).stream()
                                .flatMap(record -> record(record).stream())
                                .toList());
    }

    private Optional<ObjectNode> record(Document record) {
        var lesson = RecordTitle.lesson(online.library(), record);
        return lesson.flatMap(of -> Journey.stop(online.library(), record).map(stop -> {
            var node = JourneyJson.stop(stop);
            return node.put("titel", RecordTitle.of(online.library(), record))
                    .put("les", of.id().value());
        }));
    }

    void questions(Context ctx) {
        send(
                ctx,
                "vragen",
                QuestionFilters.asked(online.library(), online.query(ctx))
                        .found(online.library(), today.get())
                        .map(this::question)
                        .toList());
    }

    private ObjectNode question(Document question) {
        var standing = QuestionStanding.of(online.library(), question, today.get());
        var node = entry(question, online.library()).put("stand", standing.stage().word);
        node.set("rollen", words(question.labels().roles()));
        node.set(
                "antwoorden",
                words(standing.answers().stream()
                        .map(answer -> answer.id().value())
                        .toList()));
        node.set(
                "agenda",
                words(standing.events().stream()
                        .map(event -> event.id().value())
                        .toList()));
        return node;
    }

    void events(Context ctx) {
        var agenda = Agenda.withCalledOff(online.library(), online.scope(ctx), today.get());
        send(
                ctx,
                "bijeenkomsten",
                agenda.nearest().flatMap(event -> event(event).stream()).toList());
    }

    private Optional<ObjectNode> event(Document event) {
        if (!(event.details() instanceof Details.Event told)) return Optional.empty();
        var node = entry(event, online.library())
                .put("samenvatting", event.summary())
                .put("begint", time(told.begins()))
                .put("eindigt", time(told.ends()))
                .put("plaats", told.venue())
                .put("online", told.online())
                .put("aanmelden", told.signUp())
                .put("organisator", told.organiser())
                .put("bijeenkomst", told.meeting())
                .put("soort_moment", told.moment())
                .put("afgelast", Agenda.isCalledOff(event));
        return Optional.of(node);
    }

    void signals(Context ctx) {
        send(
                ctx,
                "signalen",
                new SignalRecords(online)
                        .asked(ctx)
                        .map(one -> ProgrammeJson.of(one, online.library()))
                        .toList());
    }

    void proposals(Context ctx) {
        send(
                ctx,
                "voorstellen",
                new ProposalRecords(online)
                        .asked(ctx)
                        .map(one -> ProgrammeJson.of(one, online))
                        .toList());
    }

    private static String time(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse(null);
    }

    /// @return with the municipalities of today, named itself or by its neighbourhoods
    static ObjectNode entry(Document document, Library library) {
        var labels = document.labels();
        var node = JSON.objectNode()
                .put("id", document.id().value())
                .put("url", Online.address("nl", document.id()))
                .put("titel", document.title())
                .put("datum", labels.date().map(EventDate::toString).orElse(null));
        node.set("themas", words(labels.themes()));
        node.set("wijken", words(Neighbourhoods.now(labels.neighbourhoods(), library)));
        node.set("gemeenten", words(library.moved().today(library.municipalitiesOf(document))));
        return node;
    }

    static ArrayNode words(Collection<String> words) {
        var list = JSON.arrayNode();
        words.forEach(list::add);
        return list;
    }

    private void send(Context ctx, String name, List<ObjectNode> items) {
        var answer = JSON.objectNode().put("totaal", items.size());
        var list = answer.putArray(name);
        items.stream().limit(ITEMS_MAX).forEach(list::add);
        online.send(ctx, "application/json; charset=utf-8", answer.toString().getBytes(UTF_8));
    }
}
