package vn.vinhdanh.core.shared;

import java.util.ArrayList;
import java.util.List;

/** Looks at every part of an input before it says no, so that an official hears of all that is wrong at once. */
public final class InputCheck {

    private final List<InvalidInput> found = new ArrayList<>();

    /** Nothing found so far. */
    public InputCheck() {}

    /** Runs one check; what it refuses is kept, and the next one follows. */
    public InputCheck look(Runnable check) {
        try {
            check.run();
        } catch (InvalidInput refused) {
            found.add(refused);
        }
        return this;
    }

    /** @throws InvalidInput the first thing found, with the others beside it ({@link InvalidInput#also}) */
    public void refuse() {
        if (!found.isEmpty()) {
            throw found.getFirst().with(found.subList(1, found.size()));
        }
    }
}
