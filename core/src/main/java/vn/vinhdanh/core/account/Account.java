package vn.vinhdanh.core.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;

/** An account: who it is, what they may do and for which units, and the hash of their password. */
@Entity
class Account {

    @Id
    private long id;

    private String username;
    private String fullName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private boolean mustChangePassword;
    private @Nullable Instant oneTimeUntil;
    private @Nullable String givenBy;
    private @Nullable Instant givenAt;
    private @Nullable String secondHalf;
    private @Nullable Long handover;
    private boolean alone;
    private boolean demo;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_unit", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "unit_id")
    private Set<Long> units = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(long id, String username, String fullName, Set<Role> roles, Set<UnitId> units, boolean demo, Instant now) {
        this.id = id;
        this.username = username;
        this.fullName = fullName;
        this.passwordHash = "";
        this.status = AccountStatus.OPEN;
        this.demo = demo;
        this.createdAt = now;
        give(roles, units);
    }

    /**
     * Gives a password made by the software, to be changed at the first sign-in.
     *
     * @param by who is shown it, or its first half
     * @param second its second half when another official must be shown it before it is worth anything, or null
     */
    void giveOneTimePassword(String hash, Instant until, String by, Instant now, @Nullable String second) {
        passwordHash = hash;
        mustChangePassword = true;
        oneTimeUntil = until;
        givenBy = by;
        givenAt = now;
        secondHalf = second;
        handover = second == null ? null : Ids.next();
        alone = second == null;
    }

    /**
     * Another official takes the second half; from now on the password is worth something.
     *
     * @throws AccountProblem.NoHalf when none waits
     */
    OneTimePassword takeSecondHalf(Instant now) {
        var half = secondHalf;
        var until = oneTimeUntil;
        if (half == null || until == null || !now.isBefore(until)) {
            throw new AccountProblem.NoHalf();
        }
        secondHalf = null;
        return new OneTimePassword(username, half, until, true);
    }

    /** The official's own password. */
    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        oneTimeUntil = null;
    }

    /** The same password kept by a newer algorithm. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void rename(String name) {
        fullName = name;
    }

    final void give(Set<Role> newRoles, Set<UnitId> newUnits) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        var ids = newUnits.stream().map(UnitId::value).collect(Collectors.toSet());
        units.retainAll(ids);
        units.addAll(ids);
    }

    /** @throws AccountProblem.AlreadySo when it already has that status */
    void become(AccountStatus next) {
        if (!status.canBecome(next)) {
            throw new AccountProblem.AlreadySo();
        }
        status = next;
    }

    /** Whether the account may be used now. */
    boolean usable(Instant now) {
        var until = oneTimeUntil;
        return status == AccountStatus.OPEN && secondHalf == null && (until == null || now.isBefore(until));
    }

    SignedInOfficial signedIn() {
        return new SignedInOfficial(
                id, username, fullName, Set.copyOf(roles), Set.copyOf(units), mustChangePassword, version);
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<Role> roles() {
        return roles;
    }

    Set<UnitId> units() {
        return units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Who was shown the one-time password or its first half; null before there was one that says so. */
    @Nullable
    String givenBy() {
        return givenBy;
    }

    /** The last one-time password as a matter of two people, each giving one of its own; null when one person held the whole of it. */
    @Nullable
    Matter handover() {
        var id = handover;
        return id == null ? null : new Matter(MatterKind.PASSWORD, id);
    }

    /** Whether one person has held the whole of the last one-time password. */
    boolean alone() {
        return alone;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean demo() {
        return demo;
    }

    int version() {
        return version;
    }
}
