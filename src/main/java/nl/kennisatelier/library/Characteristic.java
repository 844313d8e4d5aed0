package nl.kennisatelier.library;

import java.util.Arrays;
import java.util.stream.Stream;

/// By what neighbourhoods are compared. On purpose not among them: where people come from, how old they are, who has
/// benefits.
public enum Characteristic {
    /// Homes of housing corporations, in percent.
    CORPORATION("corporatie"),
    /// Homes in buildings with more homes, in percent.
    FLATS("flats"),
    /// From 1, very urban, to 5, not urban; a high rank is urban.
    URBANITY("stedelijkheid"),
    /// Households of one person, in percent.
    ALONE("alleen"),
    /// Households with a low income, in percent.
    LOW_INCOME("laag_inkomen"),
    /// Gas for a home in a year, in m³.
    GAS("gas"),
    /// When most of it was built; editors say so with the neighbourhood itself.
    BUILT("");

    /// Before the column of a rank.
    public static final String RANK = "p_";

    /// In the file of key figures; empty for what does not stand there.
    public final String column;

    Characteristic(String column) {
        this.column = column;
    }

    /// Those that stand in the file, in the order of its columns.
    public static Stream<Characteristic> ofFile() {
        return Arrays.stream(values()).filter(one -> !one.column.isEmpty());
    }
}
