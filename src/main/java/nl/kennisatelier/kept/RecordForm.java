package nl.kennisatelier.kept;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/// A record: 0 and its components in their order, or the place, from 1, among those that stand there already.
record RecordForm(Constructor<?> constructor, List<Method> getters, List<Form> forms) implements Form {

    static RecordForm of(Class<? extends Record> type, FormFinder forms) {
        var components = List.of(type.getRecordComponents());
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            var getters = components.stream().map(RecordComponent::getAccessor).toList();
            getters.forEach(getter -> getter.setAccessible(true));
            return new RecordForm(
                    constructor,
                    getters,
                    components.stream()
                            .map(component -> forms.of(component.getGenericType()))
                            .toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has this constructor", impossible);
        }
    }

    @Override
    public void write(Object value, Out out) throws IOException {
        var place = out.places().get(value);
        out.to().writeNumber(place == null ? 0 : place);
        if (place != null) return;
        for (int i = 0; i < forms.size(); i++) forms.get(i).write(component(value, i), out);
        out.places().put(value, out.places().size() + 1);
    }

    private Object component(Object value, int i) {
        try {
            return getters.get(i).invoke(value);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Object read(In in) throws IOException {
        int place = Math.toIntExact(in.number());
        if (place > 0) return in.records().get(place - 1);
        var values = new Object[forms.size()];
        for (int i = 0; i < values.length; i++) values[i] = forms.get(i).read(in);
        var made = made(values);
        in.records().add(made);
        return made;
    }

    private Object made(Object[] values) throws IOException {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unfit) {
            throw new IOException(
                    "no " + constructor.getDeclaringClass().getSimpleName() + " of " + Arrays.toString(values), unfit);
        }
    }
}
