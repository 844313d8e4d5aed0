package nl.kennisatelier.web.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.http.Traffic;
import nl.kennisatelier.web.kit.http.Traffic.Group;
import nl.kennisatelier.web.kit.limits.Strikes;
import nl.kennisatelier.web.kit.site.Figure;
import nl.kennisatelier.web.kit.site.HealthCheck;
import nl.kennisatelier.web.kit.site.SiteServices;

/// All figures of the running site, as Prometheus reads them.
public final class MetricsPage {

    private static final String ANSWERS = "kennisatelier_http_requests_total";
    private static final String TIMES = "kennisatelier_http_request_seconds";
    private static final String LIMITS = "kennisatelier_limits_struck_total";
    private static final String WAITS = "kennisatelier_http_limited_total";
    private static final String PARTS = "kennisatelier_part_ok";

    private final SiteServices services;
    private final Traffic traffic;
    private final Strikes strikes;
    private final List<Figure> figures;

    public MetricsPage(SiteServices services, Traffic traffic, Strikes strikes, Clock clock) {
        this.services = services;
        this.traffic = traffic;
        this.strikes = strikes;
        this.figures = Stream.of(edition(services, clock), ofTraffic(traffic), JvmFigures.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> edition(SiteServices services, Clock clock) {
        var edition = services.edition();
        return List.of(
                new Figure(
                        "kennisatelier_files",
                        "Files read for what is online.",
                        () -> edition.get().files()),
                new Figure(
                        "kennisatelier_documents",
                        "Documents that are online.",
                        () -> edition.get().library().documents().size()),
                new Figure(
                        "kennisatelier_entries",
                        "Results that can be found.",
                        () -> edition.get().library().entries().size()),
                new Figure(
                        "kennisatelier_errors",
                        "Errors in the texts that were read.",
                        () -> edition.get().problems().errors()),
                new Figure(
                        "kennisatelier_edition_age_seconds",
                        "Since what is online came online.",
                        () -> seconds(Duration.between(edition.get().published(), clock.instant()))),
                new Figure(
                        "kennisatelier_publish_seconds",
                        "From the last change to what is online.",
                        () -> seconds(edition.get().took())),
                new Figure("kennisatelier_index_bytes", "What the index takes.", () -> bytes(services)));
    }

    private static List<Figure> ofTraffic(Traffic traffic) {
        return List.of(
                new Figure("kennisatelier_event_streams", "Browsers that listen.", () -> traffic.open(Group.STREAMS)),
                new Figure(
                        "kennisatelier_requests_open",
                        "Requests that are being answered.",
                        () -> Stream.of(Group.values()).mapToLong(traffic::open).sum()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static double bytes(SiteServices services) {
        try {
            return services.index().bytes();
        } catch (java.io.IOException | RuntimeException unknown) {
            return Double.NaN;
        }
    }

    /// The whole of it, as it is at this moment.
    public String text() {
        var text = new PrometheusText();
        figures.forEach(text::figure);
        services.vitals().figures().forEach(text::figure);
        parts(text);
        answers(text);
        times(text);
        text.head(WAITS, "counter", "Requests that were told to wait, by group of addresses.");
        for (var group : Group.values()) text.value(WAITS, Map.of("group", group.word()), traffic.limited(group));
        text.head(LIMITS, "counter", "How often a limit held somebody back, by its name.");
        strikes.all().forEach((limit, count) -> text.value(LIMITS, Map.of("limit", limit), count));
        return text.toString();
    }

    private void parts(PrometheusText text) {
        text.head(PARTS, "gauge", "1 for a part of the site that is well, 0 for one in trouble: see /healthz/full.");
        services.vitals().look().forEach(check -> text.value(PARTS, Map.of("part", check.part()), isWell(check)));
    }

    private static int isWell(HealthCheck check) {
        return check.isWell() ? 1 : 0;
    }

    private void answers(PrometheusText text) {
        text.head(ANSWERS, "counter", "Requests answered, by group of addresses and hundreds of the status.");
        for (var group : Group.values()) {
            for (int hundreds = 0; hundreds < Traffic.CLASSES; hundreds++) {
                var labels = Map.of("group", group.word(), "status", hundreds + "xx");
                text.value(ANSWERS, labels, traffic.answers(group, hundreds));
            }
        }
    }

    private void times(PrometheusText text) {
        text.head(TIMES, "histogram", "How long an answer took, by group of addresses; without streams.");
        for (var group : Group.values()) {
            if (group != Group.STREAMS) times(text, group);
        }
    }

    private void times(PrometheusText text, Group group) {
        var heaps = traffic.heaps(group);
        long count = 0;
        for (int i = 0; i < heaps.size(); i++) {
            count += heaps.get(i);
            var bound = i < Traffic.BOUNDS.size() ? Double.toString(Traffic.BOUNDS.get(i) / 1e3) : "+Inf";
            text.value(TIMES + "_bucket", Map.of("group", group.word(), "le", bound), count);
        }
        text.value(TIMES + "_sum", Map.of("group", group.word()), traffic.seconds(group));
        text.value(TIMES + "_count", Map.of("group", group.word()), count);
    }
}
