package vn.vinhdanh.core.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/** A unit in one interval of time. Aliases are kept one to a line. */
@Entity
class Unit {

    @Id
    private long id;

    private String code;
    private String name;
    private String nameFold;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Forces forces;

    private @Nullable Long parentId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String aliases;
    private boolean demo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(
            long id,
            String code,
            String name,
            UnitKind kind,
            @Nullable Forces forces,
            @Nullable Long parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> aliases,
            boolean demo) {
        this.id = id;
        this.code = code;
        this.name = VietnameseText.normalise(name);
        this.nameFold = VietnameseText.fold(name);
        this.kind = kind;
        this.forces = forces;
        this.parentId = parentId;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.aliases = String.join("\n", aliases);
        this.demo = demo;
    }

    /** Ends the unit on its last day. */
    void end(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    /** Says whether it belongs to the armed forces; null takes back what was said. */
    void mark(@Nullable Forces forces) {
        this.forces = forces;
    }

    long id() {
        return id;
    }

    UnitSummary summary() {
        var parent = parentId;
        return new UnitSummary(
                new UnitId(id),
                code,
                name,
                kind,
                forces,
                parent == null ? null : new UnitId(parent),
                validFrom,
                validTo,
                aliases.isEmpty() ? List.of() : List.of(aliases.split("\n")));
    }

    String nameFold() {
        return nameFold;
    }

    boolean demo() {
        return demo;
    }
}
