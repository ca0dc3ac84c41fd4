package vn.vinhdanh.core.account;

/**
 * An official as the province's OpenID Connect provider knows them.
 *
 * @param issuer address of the provider, as its tokens name it
 * @param subject the provider's own stable key of the person
 */
public record ExternalIdentity(String issuer, String subject) {}
