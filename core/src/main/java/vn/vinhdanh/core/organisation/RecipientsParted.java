package vn.vinhdanh.core.organisation;

/** A joining was taken back; what went over goes back. */
public record RecipientsParted(JoiningId joining, RecipientId kept, RecipientId joined) {}
