package vn.vinhdanh.core.bloc;

/** The pact of a bloc was signed. */
public record PactSigned(BlocId bloc) {}
