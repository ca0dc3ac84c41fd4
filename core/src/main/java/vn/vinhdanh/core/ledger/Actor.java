package vn.vinhdanh.core.ledger;

/** Who acts: answered by the account room, so that the ledger need not know it. */
@FunctionalInterface
public interface Actor {

    /** User name of the official of this step, or {@code system} for what the clock did. */
    String name();
}
