package vn.vinhdanh.core.account;

import static vn.vinhdanh.core.account.Permission.*;

import java.util.Set;
import java.util.stream.Collectors;

/** Roles of officials and what each may do. */
public enum Role {
    /** Quản trị hệ thống: accounts and units; neither the business itself nor the law data, whose two people they could make themselves. */
    ADMINISTRATOR(
            VIEW_CONSOLE,
            MANAGE_ACCOUNTS,
            CONFIRM_PASSWORDS,
            MANAGE_ORGANISATION,
            VIEW_AUDIT,
            PROVE_FIGURES,
            VIEW_FIGURES),
    /** Chuyên viên Phòng Thi đua - Khen thưởng. */
    SPECIALIST(
            VIEW_CONSOLE,
            CONFIRM_PASSWORDS,
            MANAGE_ORGANISATION,
            MANAGE_CATALOGUE,
            MANAGE_CAMPAIGNS,
            LAUNCH_CAMPAIGNS,
            MANAGE_BLOCS,
            WRITE_ANNOUNCEMENTS,
            PUBLISH_ANNOUNCEMENTS,
            MODERATE_COMMENTS,
            ANSWER_ERROR_REPORTS,
            REGISTER_DECISIONS,
            RECORD_EVIDENCE,
            CONFIRM_EVIDENCE,
            RECORD_DISCIPLINE,
            RECORD_OUTSIDE_LISTS,
            VIEW_DISCIPLINE,
            MANAGE_ROUNDS,
            VIEW_DOSSIERS,
            PROPOSE_DOSSIERS,
            VERIFY_DOSSIERS,
            MANAGE_OPINIONS,
            PUBLISH_OPINIONS,
            PROPOSE_UPWARD,
            PROVE_FIGURES,
            VIEW_FIGURES,
            SUBMIT_FORMS),
    /** Cán bộ phụ trách của đơn vị: writes its dossiers, answers what it is asked; sees the figures of the unit and of those below, and reports for them. */
    UNIT_OFFICER(
            VIEW_CONSOLE,
            RECORD_EVIDENCE,
            VIEW_DOSSIERS,
            WRITE_DOSSIERS,
            ANSWER_CONSULTATIONS,
            VIEW_FIGURES,
            SUBMIT_FORMS),
    /** Lãnh đạo đơn vị: signs the dossiers that its officers wrote; sees the figures of the unit and of those below. */
    UNIT_LEADER(VIEW_CONSOLE, VIEW_DOSSIERS, SIGN_DOSSIERS, VIEW_FIGURES),
    /** Trưởng khối thi đua; sees the figures of the unit and of those below. */
    BLOC_HEAD(VIEW_CONSOLE, VIEW_FIGURES),
    /** Ủy viên Hội đồng Thi đua - Khen thưởng. */
    COUNCIL_MEMBER(VIEW_CONSOLE),
    /** Lãnh đạo: approves what a specialist entered, decisions and changes of the law data alike. */
    LEADER(
            VIEW_CONSOLE,
            CONFIRM_PASSWORDS,
            LAUNCH_CAMPAIGNS,
            PUBLISH_ANNOUNCEMENTS,
            MODERATE_COMMENTS,
            ANSWER_ERROR_REPORTS,
            APPROVE_DECISIONS,
            CONFIRM_EVIDENCE,
            CONFIRM_CATALOGUE,
            VIEW_DISCIPLINE,
            VIEW_DOSSIERS,
            PROPOSE_DOSSIERS,
            PUBLISH_OPINIONS,
            CONFIRM_UPWARD,
            VIEW_AUDIT,
            VIEW_FIGURES),
    /** Cán bộ thống kê. */
    REPORTING_OFFICIAL(VIEW_FIGURES, SUBMIT_FORMS);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Whether nobody can have this role without a unit to have it for. */
    public boolean ofAUnit() {
        return this == UNIT_OFFICER || this == UNIT_LEADER || this == BLOC_HEAD;
    }

    /** Whether two people must give the password of an account with this role: it enters, decides or makes accounts. */
    public boolean ofTwoPeople() {
        return permissions.contains(CONFIRM_PASSWORDS);
    }

    /** Whether both cannot be had by one account: who makes accounts could else be both people of a change of the law data. */
    static boolean apart(Set<Role> roles) {
        var all = roles.stream().flatMap(r -> r.permissions.stream()).collect(Collectors.toSet());
        return all.contains(MANAGE_ACCOUNTS) && (all.contains(MANAGE_CATALOGUE) || all.contains(CONFIRM_CATALOGUE));
    }

    /** What this role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
