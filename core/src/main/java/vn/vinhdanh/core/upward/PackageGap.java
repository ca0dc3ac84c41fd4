package vn.vinhdanh.core.upward;

import org.jspecify.annotations.Nullable;

/**
 * What the package lacks. It warns and keeps nothing back.
 *
 * @param form the form that is missing; null where there is nothing at all
 * @param whose name of the nominee; empty for one of the whole proposal
 */
public record PackageGap(PackagePart part, @Nullable PackageForm form, String whose) {}
