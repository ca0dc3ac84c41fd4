package vn.vinhdanh.core.matter;

/**
 * A matter as officials call it.
 *
 * @param name what it is told by: a number, a headline; never the name of somebody who is commended
 * @param place id of the thing with which it is shown: the decision of a withdrawal, the announcement of a correction; its own for the others
 */
public record NamedMatter(Matter matter, String name, long place) {

    /** A matter that is shown by itself. */
    public NamedMatter(Matter matter, String name) {
        this(matter, name, matter.id());
    }
}
