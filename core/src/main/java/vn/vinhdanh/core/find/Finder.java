package vn.vinhdanh.core.find;

import java.util.List;

/**
 * Finds what a room owns. Called in the official's own step, inside a reading transaction; what the official may not see is not found.
 * Costs at most three statements, however much there is.
 */
@FunctionalInterface
public interface Finder {

    /**
     * What is found, the best first.
     *
     * @param sought never empty
     * @param most at most so many
     */
    List<Found> find(Sought sought, int most);
}
