package vn.vinhdanh.portal.copy;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicKind;

/** Something that is made from the copy and kept until a record of its kinds changes; one reader makes it, the others wait for it. */
public final class Kept<T> {

    private final PublicCopy copy;
    private final Set<PublicKind> kinds;
    private final Supplier<T> making;
    private volatile @Nullable Made<T> made;

    private record Made<T>(long stamp, T thing) {}

    /**
     * @param kinds of which it is made
     * @param making makes it; never null
     */
    public Kept(PublicCopy copy, Set<PublicKind> kinds, Supplier<T> making) {
        this.copy = copy;
        this.kinds = kinds;
        this.making = making;
    }

    /** What it is now. */
    public T get() {
        var known = made;
        return known != null && known.stamp() == copy.stamp(kinds) ? known.thing() : made();
    }

    private synchronized T made() {
        long stamp = copy.stamp(kinds);
        var known = made;
        if (known == null || known.stamp() != stamp) {
            known = new Made<>(stamp, making.get());
            made = known;
        }
        return known.thing();
    }
}
