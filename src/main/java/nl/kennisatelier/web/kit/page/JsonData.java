package nl.kennisatelier.web.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a page says to machines, in the vocabulary of schema.org.
public final class JsonData {

    private JsonData() {}

    /// A script element that no browser runs: its type is data. Nothing in it can end the element, for every `<`, `>`
    /// and `&` is written as an escape.
    public static String script(List<Map<String, Object>> things) {
        if (things.isEmpty()) return "";
        try {
            var json = new ObjectMapper().writeValueAsString(things.size() == 1 ? things.getFirst() : things);
            var safe = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
            return "<script type=\"application/ld+json\">" + safe + "</script>";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists are always JSON", e);
        }
    }

    /// A plain value as JSON on one line.
    public static String line(Map<String, Object> value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists are always JSON", e);
        }
    }

    /// A plain value as JSON for people: one thing on each line.
    public static String indented(Map<String, Object> value) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and lists are always JSON", e);
        }
    }

    /// @param pairs name, value, name, value ...; empty values are left out
    public static Map<String, Object> thing(String type, Object... pairs) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type);
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.equals("") && !value.equals(List.of())) thing.put((String) pairs[i], value);
        }
        return thing;
    }

    /// @param address in full, of the path of a crumb
    public static Map<String, Object> breadcrumbs(List<Crumb> crumbs, UnaryOperator<String> address) {
        var items = new ArrayList<Map<String, Object>>();
        for (var crumb : crumbs) {
            var item = new LinkedHashMap<String, Object>(); // A map in no order is written otherwise by each process.
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", crumb.label());
            item.put("item", address.apply(crumb.path()));
            items.add(item);
        }
        return thing("BreadcrumbList", "itemListElement", items);
    }
}
