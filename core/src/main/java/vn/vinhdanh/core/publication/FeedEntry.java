package vn.vinhdanh.core.publication;

/** One change of the showcase: the record of this kind and code appeared, changed or vanished; re-read it to know. */
public record FeedEntry(long seq, PublicKind kind, String code) {}
