package vn.vinhdanh.core.announcement;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.DomainProblem;

/**
 * The text of an announcement as a citizen will read it.
 *
 * @param parts words and pictures in order
 * @param placed numbers of the pictures that the text places, whether there are such pictures or not
 * @param problem why this text with these pictures could not be published, or null when it could
 */
public record BodyPreview(
        List<BodyPart> parts,
        SortedSet<Integer> placed,
        @Nullable DomainProblem problem) {}
