package nl.kennisatelier.web.facilitator.live;

import java.util.List;

/// How large the notes on the wall are: the fewer there are, and the shorter, the larger. A first guess, for a wide
/// screen; what really fits is measured where it is shown.
enum WallStep {
    S1(4, 140),
    S2(6, 240),
    S3(8, 370),
    S4(21, 800),
    /// The smallest letters that can be read from the back. What does not fit takes turns.
    S5(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final int notes;
    private final int letters;

    /// @param notes at most
    /// @param letters at most, in all notes together
    WallStep(int notes, int letters) {
        this.notes = notes;
        this.letters = letters;
    }

    static WallStep of(List<String> texts) {
        int letters = texts.stream().mapToInt(String::length).sum();
        for (var step : values()) if (texts.size() <= step.notes && letters <= step.letters) return step;
        return S5;
    }

    /// As a class of the style sheet.
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
