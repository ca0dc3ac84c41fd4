package vn.vinhdanh.core.organisation;

/** Two recipients were found to be the same; what belongs to the one goes to the other. */
public record RecipientsJoined(JoiningId joining, RecipientId kept, RecipientId joined) {}
