package vn.vinhdanh.core.registration;

import static vn.vinhdanh.core.account.Permission.SIGN_DOSSIERS;
import static vn.vinhdanh.core.account.Permission.WRITE_DOSSIERS;
import static vn.vinhdanh.core.registration.RegistrationStatus.CONFIRMED;
import static vn.vinhdanh.core.registration.RegistrationStatus.DRAFT;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/** What a unit's people do with a registration, each until the round's last day of registration. */
public enum RegistrationStep implements Step<RegistrationStatus> {
    /** Writes who aims at what. */
    EDIT(Set.of(WRITE_DOSSIERS), null, DRAFT),
    /** Deletes it. */
    DELETE(Set.of(WRITE_DOSSIERS), null, DRAFT),
    /** The leader of the unit, who wrote none of it, stands by it. */
    CONFIRM(Set.of(SIGN_DOSSIERS), CONFIRMED, DRAFT),
    /** Opens it again to be changed. */
    REOPEN(Set.of(WRITE_DOSSIERS, SIGN_DOSSIERS), DRAFT, CONFIRMED);

    private final Set<Permission> permissions;
    private final @Nullable RegistrationStatus to;
    private final Set<RegistrationStatus> from;

    RegistrationStep(Set<Permission> permissions, @Nullable RegistrationStatus to, RegistrationStatus from) {
        this.permissions = permissions;
        this.to = to;
        this.from = Set.of(from);
    }

    /** The state after it; null where it stays as it is. */
    @Nullable
    RegistrationStatus to() {
        return to;
    }

    @Override
    public Set<RegistrationStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }
}
