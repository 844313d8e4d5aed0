package nl.kennisatelier.kept;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// How values of one type stand in a row of plain values.
interface Form {

    void write(Object value, Out out) throws IOException;

    /// @throws IOException when something else stands there
    Object read(In in) throws IOException;

    /// @param places of the records that stand there already
    record Out(JsonGenerator to, Map<Object, Integer> places) {}

    /// @param records that were read already, in their order
    record In(JsonParser from, List<Object> records) {

        String text() throws IOException {
            expect(JsonToken.VALUE_STRING);
            return from.getText();
        }

        long number() throws IOException {
            expect(JsonToken.VALUE_NUMBER_INT);
            return from.getLongValue();
        }

        double fraction() throws IOException {
            expect(JsonToken.VALUE_NUMBER_FLOAT);
            return from.getDoubleValue();
        }

        boolean flag() throws IOException {
            return switch (from.nextToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case null, default -> throw new IOException("no flag");
            };
        }

        private void expect(JsonToken kind) throws IOException {
            if (from.nextToken() != kind) throw new IOException("no " + kind);
        }
    }
}
