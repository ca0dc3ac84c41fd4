package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/** A recipient as a screen tells namesakes apart: by unit and number of honours. */
public record RecipientSummary(
        RecipientId id,
        RecipientKind kind,
        String name,
        @Nullable Sex sex,
        String unitText) {}
