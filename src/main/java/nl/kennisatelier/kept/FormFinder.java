package nl.kennisatelier.kept;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds the form of each type, once for each.
final class FormFinder {

    private final Map<Type, Form> known = new HashMap<>();

    Form of(Type type) {
        var form = known.get(type);
        if (form == null) {
            form = find(type);
            known.put(type, form);
        }
        return form;
    }

    private Form find(Type type) {
        if (type instanceof ParameterizedType holder) return holder(holder);
        if (!(type instanceof Class<?> plain)) throw new IllegalArgumentException("no form for " + type);
        if (plain.isRecord()) return RecordForm.of(plain.asSubclass(Record.class), this);
        if (plain.isEnum()) return choice(plain.getEnumConstants());
        if (plain.isSealed()) return oneOf(plain.getPermittedSubclasses());
        if (plain.isInterface()) return refused(plain);
        return scalar(plain);
    }

    /// Of what stands behind an open interface nobody knows what it holds.
    private static Form refused(Class<?> type) {
        return form(
                (_, _) -> {
                    throw new IllegalArgumentException("no form for what is behind " + type);
                },
                _ -> {
                    throw new IOException("nothing is written of " + type);
                });
    }

    private static Form scalar(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> form((value, out) -> out.to().writeString((String) value), Form.In::text);
            case "boolean" -> form((value, out) -> out.to().writeBoolean((boolean) value), Form.In::flag);
            case "double" -> form((value, out) -> out.to().writeNumber((double) value), Form.In::fraction);
            case "long" -> form((value, out) -> out.to().writeNumber((long) value), Form.In::number);
            case "int", "java.lang.Integer" ->
                form((value, out) -> out.to().writeNumber((int) value), in -> Math.toIntExact(in.number()));
            case "java.time.LocalTime" ->
                form(
                        (value, out) -> out.to().writeNumber(((LocalTime) value).toNanoOfDay()),
                        in -> LocalTime.ofNanoOfDay(in.number()));
            case "java.util.OptionalLong" ->
                form(
                        (value, out) -> {
                            var number = (OptionalLong) value;
                            out.to().writeBoolean(number.isPresent());
                            if (number.isPresent()) out.to().writeNumber(number.getAsLong());
                        },
                        in -> in.flag() ? OptionalLong.of(in.number()) : OptionalLong.empty());
            default -> throw new IllegalArgumentException("no form for " + type);
        };
    }

    private Form holder(ParameterizedType type) {
        var forms = Arrays.stream(type.getActualTypeArguments()).map(this::of).toList();
        var kind = (Class<?>) type.getRawType();
        if (kind == Optional.class) return optional(forms.getFirst());
        if (kind == List.class) return many(forms.getFirst(), List::copyOf);
        if (kind == SortedSet.class) return many(forms.getFirst(), TreeSet::new);
        if (kind == SequencedSet.class) return many(forms.getFirst(), LinkedHashSet::new);
        if (kind == Set.class) return many(forms.getFirst(), Set::copyOf);
        if (kind == Map.class) return map(forms.getFirst(), forms.getLast());
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Form optional(Form form) {
        return form(
                (value, out) -> {
                    var held = ((Optional<?>) value).orElse(null);
                    out.to().writeBoolean(held != null);
                    if (held != null) form.write(held, out);
                },
                in -> in.flag() ? Optional.of(form.read(in)) : Optional.empty());
    }

    private static Form many(Form form, Function<Collection<Object>, Object> made) {
        return form(
                (value, out) -> {
                    var all = (Collection<?>) value;
                    out.to().writeNumber(all.size());
                    for (var each : all) form.write(each, out);
                },
                in -> made.apply(all(in, form)));
    }

    private static List<Object> all(Form.In in, Form form) throws IOException {
        var all = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) all.add(form.read(in));
        return all;
    }

    private static Form map(Form keys, Form values) {
        return form(
                (value, out) -> {
                    var all = (Map<?, ?>) value;
                    out.to().writeNumber(all.size());
                    for (var each : all.entrySet()) {
                        keys.write(each.getKey(), out);
                        values.write(each.getValue(), out);
                    }
                },
                in -> {
                    var all = new HashMap<>();
                    for (long left = in.number(); left > 0; left--) all.put(keys.read(in), values.read(in));
                    return Map.copyOf(all);
                });
    }

    private static Form choice(Object[] all) {
        return form(
                (value, out) -> out.to().writeNumber(((Enum<?>) value).ordinal()),
                in -> all[Math.toIntExact(in.number())]);
    }

    private Form oneOf(Class<?>[] types) {
        var forms = Arrays.stream(types).map(this::of).toList();
        var places = Arrays.asList(types);
        return form(
                (value, out) -> {
                    int place = places.indexOf(value.getClass());
                    out.to().writeNumber(place);
                    forms.get(place).write(value, out);
                },
                in -> forms.get(Math.toIntExact(in.number())).read(in));
    }

    private interface Writing {
        void write(Object value, Form.Out out) throws IOException;
    }

    private interface Reading {
        Object read(Form.In in) throws IOException;
    }

    private static Form form(Writing writing, Reading reading) {
        return new Form() {
            @Override
            public void write(Object value, Out out) throws IOException {
                writing.write(value, out);
            }

            @Override
            public Object read(In in) throws IOException {
                return reading.read(in);
            }
        };
    }
}
