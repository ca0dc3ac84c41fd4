package vn.vinhdanh.core.catalogue;

/** The law data changed: a proposal was confirmed and is in the catalogue. */
public record CatalogueChanged(LawChangeId change) {}
