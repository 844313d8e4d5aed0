package nl.kennisatelier.search.lucene;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// A question that finds the same records and says nothing of which is better: Lucene goes through those a window of
/// thousands at a time, where it would look at the scored one record by record.
final class Unscored {

    private Unscored() {}

    static Query of(Query query) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case DisjunctionMaxQuery best -> any(ways(best.getDisjuncts()));
            case BooleanQuery all -> of(all);
            default -> query;
        };
    }

    private static Query of(BooleanQuery query) {
        var required = ways(query.getClauses(Occur.MUST));
        required.addAll(ways(query.getClauses(Occur.FILTER)));
        var optional = query.getClauses(Occur.SHOULD).stream().map(Unscored::of).toList();
        int needed = Math.max(query.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
        if (needed == 1) {
            required.add(any(new LinkedHashSet<>(optional)));
        } else if (needed > 1) {
            var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
            optional.forEach(way -> some.add(way, Occur.SHOULD));
            required.add(some.build());
        }
        var without = query.getClauses(Occur.MUST_NOT);
        if (required.size() == 1 && without.isEmpty())
            return required.iterator().next();
        var all = new BooleanQuery.Builder();
        required.forEach(one -> all.add(one, Occur.FILTER));
        without.forEach(one -> all.add(of(one), Occur.MUST_NOT));
        return all.build();
    }

    private static Set<Query> ways(Collection<Query> queries) {
        var ways = new LinkedHashSet<Query>();
        for (var query : queries) ways.add(of(query));
        return ways;
    }

    private static Query any(Set<Query> ways) {
        if (ways.size() == 1) return ways.iterator().next();
        var any = new LinkedHashSet<Query>();
        for (var way : ways) {
            if (isAny(way)) any.addAll(((BooleanQuery) way).getClauses(Occur.SHOULD));
            else any.add(way);
        }
        var query = new BooleanQuery.Builder();
        any.forEach(way -> query.add(way, Occur.SHOULD));
        return query.build();
    }

    private static boolean isAny(Query query) {
        return query instanceof BooleanQuery any
                && any.getMinimumNumberShouldMatch() <= 1
                && any.getClauses(Occur.SHOULD).size() == any.clauses().size();
    }
}
