package vn.vinhdanh.portal.opendata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk.Order;
import vn.vinhdanh.portal.copy.CopyWalk.Stretch;

/** One set of open data. */
interface Dataset {

    /** Its name in addresses. */
    String name();

    /** The class of its records: what it shows, in this order, and nothing else. */
    Class<? extends Record> type();

    /** Parameters that narrow it, named as on the pages. */
    List<String> filters();

    /** Whether it can be walked newest first. */
    boolean dated();

    /** Kinds of public records it is made of. */
    Set<PublicKind> kinds();

    /** A stretch of what is asked for; empty when the cursor is not one of this order. */
    Optional<? extends Stretch<? extends Record>> walk(Asked asked, Order order, @Nullable String cursor, int limit);

    /** One record. */
    Optional<? extends Record> find(String code);

    /** How many there are. */
    long total();
}
