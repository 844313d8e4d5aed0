package nl.kennisatelier.web.reader.find;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.SearchRequest.Mine;
import nl.kennisatelier.web.kit.page.Link;
import nl.kennisatelier.web.kit.site.PageRequest;

/// The addresses that lead from one question to the next.
record Ways(PageRequest visit, SearchRequest request) {

    /// Facets that have no field on the page, and travel along hidden.
    private static final Set<Facet> UNSEEN = EnumSet.of(Facet.DOCUMENT);

    String to(SearchRequest request) {
        var query = request.toQuery();
        return visit.href("/zoeken") + (query.isEmpty() ? "" : "?" + query);
    }

    List<ResultsPage.Chip> chips() {
        var chips = new ArrayList<ResultsPage.Chip>();
        request.chosen().forEach((facet, values) -> {
            var label = visit.words().get("facet." + facet);
            for (var value : values) {
                boolean isFirst = value.equals(values.first()) && !followsItsMunicipality(facet);
                var name = visit.names().value(facet, value);
                chips.add(new ResultsPage.Chip(isFirst ? label : "", name, to(request.minus(facet, value))));
            }
        });
        var mine = request.mine();
        if (!mine.isNone()) {
            var name = visit.names().neighbourhood(mine.slug());
            chips.add(new ResultsPage.Chip(visit.words().get("mine"), name, to(request.withMine(Mine.NONE))));
        }
        if (mine.onlyLike()) {
            var only = visit.words().get("like.only");
            chips.add(new ResultsPage.Chip("", only, to(request.withMine(new Mine(mine.slug(), false)))));
        }
        return chips;
    }

    /// Municipalities and neighbourhoods are one facet: a value of either will do.
    private boolean followsItsMunicipality(Facet facet) {
        return facet == Facet.NEIGHBOURHOOD
                && !request.chosen(Facet.MUNICIPALITY).isEmpty();
    }

    List<Link> hidden() {
        var hidden = new ArrayList<Link>();
        UNSEEN.forEach(facet -> request.chosen(facet).forEach(value -> hidden.add(new Link(facet.parameter, value))));
        if (!request.mine().isNone())
            hidden.add(new Link(Mine.PARAMETER, request.mine().slug()));
        if (request.exact()) hidden.add(new Link("precies", "1"));
        if (request.size() != SearchRequest.SIZE_DEFAULT) {
            hidden.add(new Link("aantal", Integer.toString(request.size())));
        }
        return hidden;
    }
}
