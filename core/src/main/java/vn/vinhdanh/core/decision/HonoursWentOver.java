package vn.vinhdanh.core.decision;

import vn.vinhdanh.core.organisation.RecipientId;

/** Fact: public honours of one recipient are another's now, because the two were joined, or are the other's again, because they were parted. */
public record HonoursWentOver(RecipientId from, RecipientId to) {}
