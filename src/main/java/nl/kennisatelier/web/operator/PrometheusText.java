package nl.kennisatelier.web.operator;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kennisatelier.web.kit.site.Figure;

/// Figures in the text form of Prometheus, version 0.0.4. Names and labels are ours, so nothing in them needs escaping;
/// what could, is refused.
final class PrometheusText {

    private final StringBuilder text = new StringBuilder();

    PrometheusText figure(Figure figure) {
        head(figure.name(), figure.onlyGrows() ? "counter" : "gauge", figure.help());
        return value(figure.name(), Map.of(), figure.now().getAsDouble());
    }

    /// @param type `counter`, `gauge` or `histogram`
    PrometheusText head(String name, String type, String help) {
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help.replaceAll("[\\s\\\\]+", " "))
                .append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /// @param labels with values in letters, digits, points and dashes
    PrometheusText value(String name, Map<String, String> labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(new TreeMap<>(labels)
                    .entrySet().stream().map(PrometheusText::label).collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    private static String label(Map.Entry<String, String> label) {
        if (!label.getValue().matches("[\\w.+-]*")) throw new IllegalArgumentException("label " + label);
        return label.getKey() + "=\"" + label.getValue() + "\"";
    }

    private static String number(double value) {
        if (Double.isNaN(value)) return "NaN";
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
