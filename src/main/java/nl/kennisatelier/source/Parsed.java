package nl.kennisatelier.source;

import java.util.List;
import java.util.function.Function;

/// What was read, and what was wrong with it. There is always a value, whatever stood in the file.
public record Parsed<T>(T value, List<Problem> problems) {

    public Parsed {
        problems = problems.stream().sorted().toList();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    public <R> Parsed<R> map(Function<T, R> change) {
        return new Parsed<>(change.apply(value), problems);
    }
}
