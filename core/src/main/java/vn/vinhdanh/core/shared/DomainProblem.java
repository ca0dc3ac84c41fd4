package vn.vinhdanh.core.shared;

import java.util.List;

/**
 * Every way in which the domain says no to a person: a message key with arguments, translated by the application at the place
 * where it happened. Each room has its own sealed problem that extends this one. Never carries a stack trace to a user.
 */
public abstract class DomainProblem extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key key in the bundle {@code messages/core}, e.g. {@code problem.decision.number-taken}
     * @param arguments what the sentence names, already shown as a person would read it; no nulls
     */
    protected DomainProblem(String key, Object... arguments) {
        super(key + " " + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the bundle {@code messages/core}. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
