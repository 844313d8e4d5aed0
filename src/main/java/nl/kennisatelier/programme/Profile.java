package nl.kennisatelier.programme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.library.BuildingPeriod;
import nl.kennisatelier.library.Characteristic;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.library.Document;
import nl.kennisatelier.library.KeyFigures;
import nl.kennisatelier.library.Library;

/// What is known of a neighbourhood to compare it by.
///
/// @param place the neighbourhood
/// @param area its figures; nothing where its code is not known, or stands in no file
/// @param built when most of it was built
/// @param places where it stands in each characteristic: from 0 to 100 among all districts; of when it was built the
///     middle year, so that a year is a point
public record Profile(
        Document place,
        Optional<KeyFigures.Area> area,
        Optional<BuildingPeriod> built,
        Map<Characteristic, Double> places) {

    /// @param place a neighbourhood of this library
    public static Profile of(Library library, Document place) {
        var details = place.details() instanceof Details.Neighbourhood known
                ? known
                : new Details.Neighbourhood("", "", "", Optional.empty(), Optional.empty());
        var area = library.conventions().figures().area(details.cbs());
        var places = new EnumMap<Characteristic, Double>(Characteristic.class);
        area.ifPresent(known -> known.figures().forEach((what, figure) -> places.put(what, figure.rank())));
        details.built().ifPresent(period -> places.put(Characteristic.BUILT, period.middle()));
        return new Profile(place, area, details.built(), Collections.unmodifiableMap(places));
    }
}
