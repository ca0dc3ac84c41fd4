package vn.vinhdanh.reporting.form;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.form.FormState.Move;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;

/** What officials enter into forms that have no other source: one set of figures for a form, a year and a scope. */
@Service
public class FormEntries {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final FormScopes scopes;
    private final AuditIntents audit;
    private final Clock clock;
    private final JsonMapper json;

    FormEntries(JdbcClient jdbc, Schemas schemas, FormScopes scopes, AuditIntents audit, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** What was entered; empty where nothing was, or the official who asks does not reach it. */
    public Optional<FormEntry> find(FormDefinition form, int year, FormScope scope) {
        if (!scopes.reportable(scope)) {
            return Optional.empty();
        }
        return jdbc.sql(schemas.in(
                        "select figures, note, changed_by, changed_by_name, changed_at, version from {reporting}.form_entry"
                                + " where form = ? and report_year = ? and scope = ?"))
                .params(form.id(), year, scope.code())
                .query(Rows.of(Row.class, row -> row.entry(json)))
                .optional();
    }

    /**
     * Saves the figures of a form, with a note for the audit that names every cell that is another than before.
     *
     * @param version of the entry that was on the page; 0 where there was none
     * @throws FormChanged when somebody else saved meanwhile
     * @throws IllegalArgumentException when a figure is of no open cell, negative or too large, or the note is too long
     */
    @Transactional
    @PreAuthorize("hasAuthority('SUBMIT_FORMS')")
    public FormEntry save(
            FormDefinition form, int year, FormScope scope, FormFigures figures, String note, int version) {
        scopes.require(scope);
        check(form, year, figures, note);
        var official = Official.current().orElseThrow();
        var before = find(form, year, scope);
        if (before.map(FormEntry::version).orElse(0) != version) {
            throw new FormChanged();
        }
        var changes = figures.changesFrom(before.map(FormEntry::figures).orElse(FormFigures.NONE));
        var same = before.filter(entry -> changes.isEmpty() && entry.note().equals(note));
        if (same.isPresent()) {
            return same.get();
        }
        var entry =
                new FormEntry(figures, note, official.username(), official.fullName(), clock.instant(), version + 1);
        write(form, year, scope, entry);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("form", form.code());
        detail.put("year", year);
        detail.put("unit", scope.code());
        detail.put("version", entry.version());
        detail.put("changes", changes);
        audit.note(official.username(), "reporting.form-entered", detail);
        return entry;
    }

    private static void check(FormDefinition form, int year, FormFigures figures, String note) {
        var leaves = form.leaves(List.of());
        boolean sound = form.entered()
                && form.isFor(year)
                && FormState.DRAFT.may(Move.ENTER)
                && note.length() <= FormEntry.LONGEST_NOTE
                && figures.rows().entrySet().stream()
                        .allMatch(row -> row.getValue().entrySet().stream()
                                .allMatch(cell -> cell.getValue() >= 0
                                        && cell.getValue() <= FormFigures.MOST
                                        && form.row(row.getKey())
                                                .filter(of -> leaves.stream()
                                                        .anyMatch(leaf ->
                                                                leaf.key().equals(cell.getKey())
                                                                        && EnteredForm.open(of, leaf)))
                                                .isPresent()));
        if (!sound) {
            throw new IllegalArgumentException("Not to be entered into form " + form.id());
        }
    }

    private void write(FormDefinition form, int year, FormScope scope, FormEntry entry) {
        var figures = FormFigures.STORED.write(json, entry.figures());
        var at = LocalDateTime.ofInstant(entry.changedAt(), ZoneOffset.UTC);
        if (entry.version() == 1) {
            try {
                jdbc.sql(schemas.in(
                                "insert into {reporting}.form_entry (form, report_year, scope, figures, note, changed_by,"
                                        + " changed_by_name, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)"))
                        .params(
                                form.id(),
                                year,
                                scope.code(),
                                figures,
                                entry.note(),
                                entry.changedBy(),
                                entry.changedByName(),
                                at)
                        .update();
            } catch (DuplicateKeyException meanwhile) {
                throw new FormChanged();
            }
            return;
        }
        int written = jdbc.sql(
                        schemas.in(
                                "update {reporting}.form_entry set figures = ?, note = ?, changed_by = ?, changed_by_name = ?,"
                                        + " changed_at = ?, version = ? where form = ? and report_year = ? and scope = ? and version = ?"))
                .params(
                        figures,
                        entry.note(),
                        entry.changedBy(),
                        entry.changedByName(),
                        at,
                        entry.version(),
                        form.id(),
                        year,
                        scope.code(),
                        entry.version() - 1)
                .update();
        if (written == 0) {
            throw new FormChanged();
        }
    }

    private record Row(
            String figures, String note, String changedBy, String changedByName, Instant changedAt, int version) {

        FormEntry entry(JsonMapper json) {
            return new FormEntry(
                    FormFigures.STORED.read(json, figures), note, changedBy, changedByName, changedAt, version);
        }
    }
}
