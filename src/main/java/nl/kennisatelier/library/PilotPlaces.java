package nl.kennisatelier.library;

import java.util.List;
import java.util.Optional;
import nl.kennisatelier.source.Problem;

/// The pilots of a programme of which the neighbourhood lies in another municipality than is written beside it.
record PilotPlaces(Register register, Taxonomy taxonomy) {

    List<Problem> problems(Document document) {
        if (!(document.details() instanceof Details.Programme programme)) return List.of();
        return document.relations(Relation.Type.PILOTS)
                .flatMap(relation -> problem(relation, programme).stream())
                .toList();
    }

    private Optional<Problem> problem(Relation relation, Details.Programme programme) {
        var written = Slug.of(relation.to().label());
        var place = register.target(relation)
                .filter(Document.class::isInstance)
                .map(found -> ((Document) found).details())
                .filter(Details.Neighbourhood.class::isInstance)
                .map(details -> ((Details.Neighbourhood) details).municipality())
                .filter(town -> !town.isEmpty());
        return place.flatMap(town -> programme.pilots().stream()
                .filter(pilot -> pilot.neighbourhood().equals(written)
                        && !pilot.municipality().isEmpty()
                        && !now(pilot.municipality()).equals(now(town)))
                .findFirst()
                .map(pilot -> Problem.of(
                        Problem.Kind.PILOT_ELSEWHERE,
                        relation.to().location(),
                        written,
                        PlaceName.of(town),
                        PlaceName.of(pilot.municipality()))));
    }

    private String now(String municipality) {
        var after = taxonomy.after(municipality);
        return after.isEmpty() ? municipality : after.getLast();
    }
}
