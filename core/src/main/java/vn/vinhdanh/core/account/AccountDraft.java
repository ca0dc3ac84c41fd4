package vn.vinhdanh.core.account;

import java.util.Set;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * An account to create, or its new particulars.
 *
 * @param username 3 to 60 lower-case letters, digits, dots, hyphens; never changed later
 * @param units the units the official acts for; empty for no limit by unit, required of unit officers
 */
public record AccountDraft(String username, String fullName, Set<Role> roles, Set<UnitId> units) {}
