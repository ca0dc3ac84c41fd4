package vn.vinhdanh.reporting.layout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.WorkbookParts;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;

/**
 * The templates that officials made of the layouts of forms. Each upload is a version that stays; the newest holds for all of the province, so
 * only who reports for the whole province changes it.
 */
@Service
public class LayoutTemplates {

    /** Longest template in bytes: it goes through the door as a message. */
    public static final int MOST_BYTES = 512 * 1024;

    /** What it may unpack to: it is read whole. */
    private static final long MOST_UNPACKED = 6L * 1024 * 1024;

    /** The parts that a sheet with its looks needs, and those that office programs write of themselves; pictures, charts and objects are others. */
    private static final Pattern KNOWN = Pattern.compile(
            "\\[content_types]\\.xml|_rels/\\.rels|docprops/[^/]+\\.xml|customxml/.*|docmetadata/[^/]+\\.xml|xl/persons/[^/]+\\.xml"
                    + "|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels|xl/styles\\.xml|xl/sharedstrings\\.xml|xl/calcchain\\.xml|xl/metadata\\.xml"
                    + "|xl/theme/[^/]+\\.xml|xl/worksheets/sheet\\d+\\.xml|xl/worksheets/_rels/sheet\\d+\\.xml\\.rels"
                    + "|xl/printersettings/[^/]+\\.bin");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final LayoutTrial trial;
    private final AuditIntents audit;
    private final Clock clock;
    private final Cache<Long, Layout> read =
            Caffeine.newBuilder().maximumSize(20).build();

    LayoutTemplates(JdbcClient jdbc, Schemas schemas, LayoutTrial trial, AuditIntents audit, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.trial = trial;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A version.
     *
     * @param number 1 for the first
     * @param name of the file; empty for the way back to the layout of the form's file
     * @param own whether it is an uploaded template
     */
    public record Version(long id, int number, String name, boolean own, String uploadedByName, Instant uploadedAt) {}

    /** The versions of a form, the newest first. */
    public List<Version> versions(FormDefinition form) {
        return jdbc.sql(schemas.in("select id, number, name, content is not null as own, uploaded_by_name, uploaded_at"
                        + " from {reporting}.layout_template where form = ? order by number desc limit 200"))
                .param(form.id())
                .query(Rows.of(Version.class))
                .list();
    }

    /** The layout of the template that holds; empty where it is that of the form's file. */
    Optional<Layout> current(FormDefinition form) {
        return versions(form).stream()
                .findFirst()
                .filter(Version::own)
                .map(version -> read.get(version.id(), id -> layout(content(id))));
    }

    private static Layout layout(byte[] content) {
        try {
            return LayoutReader.read(new ByteArrayInputStream(content)).layout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(long id) {
        return jdbc.sql(schemas.in("select content from {reporting}.layout_template where id = ?"))
                .param(id)
                .query(Rows.column(byte[].class))
                .single();
    }

    /** Whether the official who asks may change templates: who submits forms, and for the whole province. */
    public static boolean may() {
        return Official.may("SUBMIT_FORMS")
                && Official.current().filter(official -> !official.limited()).isPresent();
    }

    /**
     * The template of a form as a workbook, with a note for the audit.
     *
     * @param number of a version; null for the one that holds
     * @return empty where there is no such version
     */
    @Transactional
    @PreAuthorize("hasAuthority('SUBMIT_FORMS')")
    public Optional<Given> download(FormDefinition form, @Nullable Integer number) {
        var official = official();
        var version = versions(form).stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst();
        if (number != null && (number != 0 && version.filter(Version::own).isEmpty())) {
            return Optional.empty();
        }
        boolean own = version.filter(Version::own).isPresent();
        var content = own ? content(version.orElseThrow().id()) : trial.defaultBook(form);
        int given = own ? version.orElseThrow().number() : 0;
        note(official, "reporting.layout-downloaded", form, given, "", content.length);
        return Optional.of(new Given("mau-bieu-" + form.id() + (given == 0 ? "" : "-ban-" + given) + ".xlsx", content));
    }

    /** A template as it is given out. */
    public record Given(String name, byte[] content) {

        /** Keeps a copy. */
        public Given {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /**
     * Takes a template in, after everything that would hinder it was looked for and the form was filled in with it for a trial.
     *
     * @param after number of the newest version that the page knew; 0 for none
     * @return its number
     * @throws LayoutRefused with each thing that hinders it
     * @throws vn.vinhdanh.core.officefile.FileRefused when the file could harm
     */
    @Transactional
    @PreAuthorize("hasAuthority('SUBMIT_FORMS')")
    public int upload(FormDefinition form, OfficeFile file, int after) throws IOException {
        var official = official();
        if (file.size() > MOST_BYTES) {
            throw new LayoutRefused(List.of(Finding.of("too-long", MOST_BYTES / 1024)));
        }
        var strange = WorkbookParts.of(file, MOST_UNPACKED).stream()
                .filter(part -> !KNOWN.matcher(part).matches())
                .map(part -> Finding.of("part", part))
                .toList();
        if (!strange.isEmpty()) {
            throw new LayoutRefused(strange);
        }
        var found = LayoutReader.read(file.open());
        var findings = new ArrayList<>(found.findings());
        findings.addAll(LayoutCheck.findings(form, found.layout()));
        if (!findings.isEmpty()) {
            throw new LayoutRefused(findings);
        }
        trial.fill(form, found.layout());
        var content = file.open().readAllBytes();
        int number = add(form, official, file.name(), content, file.sha256(), after);
        note(official, "reporting.layout-uploaded", form, number, file.sha256(), content.length);
        return number;
    }

    /** Goes back to the layout of the form's file; the versions stay. */
    @Transactional
    @PreAuthorize("hasAuthority('SUBMIT_FORMS')")
    public void reset(FormDefinition form, int after) {
        var official = official();
        int number = add(form, official, "", null, null, after);
        note(official, "reporting.layout-reset", form, number, "", 0);
    }

    private int add(
            FormDefinition form,
            Official official,
            String name,
            byte @Nullable [] content,
            @Nullable String sha256,
            int after) {
        int newest = versions(form).stream().findFirst().map(Version::number).orElse(0);
        try {
            if (newest != after) {
                throw new LayoutRefused(List.of(Finding.of("meanwhile")));
            }
            jdbc.sql(schemas.in("insert into {reporting}.layout_template (id, form, number, name, content, sha256,"
                            + " uploaded_by, uploaded_by_name, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                    .params(Arrays.asList(
                            Ids.next(),
                            form.id(),
                            newest + 1,
                            name,
                            content,
                            sha256,
                            official.username(),
                            official.fullName(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new LayoutRefused(List.of(Finding.of("meanwhile")));
        }
        return newest + 1;
    }

    private static Official official() {
        if (!may()) {
            throw new AccessDeniedException("Templates are of the whole province");
        }
        return Official.current().orElseThrow();
    }

    private void note(Official official, String verb, FormDefinition form, int number, String sha256, int bytes) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("form", form.code());
        detail.put("number", number);
        detail.put("sha256", sha256);
        detail.put("bytes", bytes);
        audit.note(official.username(), verb, detail);
    }
}
