package vn.vinhdanh.portal.opendata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.CopyWalk.Stretch;
import vn.vinhdanh.portal.copy.PublicCopy;

/**
 * Open data made of the public records of one kind.
 *
 * @param stored class of the public record
 * @param shown what of it is shown
 * @param condition the condition of what is asked for
 */
record StoredDataset<P, O extends Record>(
        PublicCopy copy,
        CopyWalk walk,
        String name,
        PublicKind kind,
        Class<P> stored,
        Class<O> type,
        Function<P, O> shown,
        List<String> filters,
        boolean dated,
        Function<Asked, Query> condition)
        implements Dataset {

    @Override
    public Set<PublicKind> kinds() {
        return Set.of(kind);
    }

    @Override
    public Optional<Stretch<O>> walk(Asked asked, Order order, @Nullable String cursor, int limit) {
        return walk.walk(condition.apply(asked), order, cursor, limit, stored)
                .map(stretch ->
                        new Stretch<>(stretch.items().stream().map(shown).toList(), stretch.total(), stretch.next()));
    }

    @Override
    public Optional<O> find(String code) {
        return copy.find(kind, code, stored).map(shown);
    }

    @Override
    public long total() {
        return copy.count(PublicCopy.of(kind));
    }
}
