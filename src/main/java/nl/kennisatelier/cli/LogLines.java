package nl.kennisatelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kennisatelier.source.MachineTrouble;
import org.slf4j.LoggerFactory;

/// How a line of the log looks: for people, or with `--log json` as one object of JSON a line, with the same in it.
///
/// A failure takes a few lines, not a hundred: what failed, where, and why. What is known to be the machine's fault is
/// told in words, and its place in the program helps nobody.
public final class LogLines extends EncoderBase<ILoggingEvent> {

    /// Of a trace, for each cause.
    private static final int STEPS_MAX = 6;

    /// In links of causes.
    private static final int CAUSES_MAX = 4;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final boolean isJson;

    public LogLines() {
        this(false);
    }

    private LogLines(boolean isJson) {
        this.isJson = isJson;
    }

    /// From now on all lines are objects of JSON.
    static void useJson() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        var appenders = context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        while (appenders.hasNext()) {
            if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> appender) useJson(appender, context);
        }
    }

    private static void useJson(OutputStreamAppender<ILoggingEvent> appender, LoggerContext context) {
        var lines = json();
        lines.setContext(context);
        lines.start();
        appender.setEncoder(lines);
    }

    static LogLines json() {
        return new LogLines(true);
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return ((isJson ? json(event) : text(event)) + "\n").getBytes(UTF_8);
    }

    /// `2026-11-29T20:55:56.000Z INFO  audit AUDIT login editor=1a2b3c4d`.
    private static String text(ILoggingEvent event) {
        var more = more(event).entrySet().stream()
                .map(one -> " " + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining());
        var line = "%s %-5s %s %s%s".formatted(time(event), event.getLevel(), name(event), message(event), more);
        var failure = failure(event.getThrowableProxy());
        return failure.isEmpty() ? line : line + "\n" + failure;
    }

    private static String json(ILoggingEvent event) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("time", time(event));
        fields.put("level", event.getLevel().toString());
        fields.put("logger", name(event));
        fields.put("message", message(event));
        fields.putAll(more(event));
        var failure = failure(event.getThrowableProxy());
        if (!failure.isEmpty()) fields.put("failure", failure);
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// On one line, whatever a stranger sent that stands in it.
    private static String message(ILoggingEvent event) {
        return event.getFormattedMessage().replaceAll("[\\p{Cntrl}\\x80-\\x9f]+", " ");
    }

    private static String quoted(String text) {
        return "\"" + JsonEscapeUtil.jsonEscapeString(text) + "\"";
    }

    /// What an event says besides its sentence, and what all lines of its request have in common.
    private static Map<String, String> more(ILoggingEvent event) {
        var more = new LinkedHashMap<String, String>();
        var pairs = event.getKeyValuePairs();
        if (pairs != null) pairs.forEach(pair -> more.put(pair.key, String.valueOf(pair.value)));
        event.getMDCPropertyMap().forEach(more::putIfAbsent);
        return more;
    }

    private static String time(ILoggingEvent event) {
        return TIME.format(Instant.ofEpochMilli(event.getTimeStamp()));
    }

    private static String name(ILoggingEvent event) {
        return event.getLoggerName().replaceFirst(".*\\.", "");
    }

    private static String failure(IThrowableProxy failure) {
        var isOfMachine = failure instanceof ThrowableProxy known
                && MachineTrouble.of(known.getThrowable()).isPresent();
        return isOfMachine ? failure.getClassName() + ": " + failure.getMessage() : trace(failure);
    }

    private static String trace(IThrowableProxy failure) {
        var lines = new StringBuilder();
        var cause = failure;
        for (int i = 0; cause != null && i < CAUSES_MAX; i++) {
            lines.append(i == 0 ? "" : "\nbecause of ")
                    .append(cause.getClassName())
                    .append(": ")
                    .append(cause.getMessage());
            var steps = cause.getStackTraceElementProxyArray();
            for (int step = 0; step < Math.min(steps.length, STEPS_MAX); step++) {
                lines.append("\n    ").append(steps[step].getSTEAsString());
            }
            cause = cause.getCause();
        }
        return lines.toString();
    }
}
