package vn.vinhdanh.core.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Written;

/** One recipient that aims at one award. */
@Entity
@Table(name = "registered_title")
class Title {

    @Id
    private long id;

    private long registrationId;
    private int ordinal;
    private @Nullable Long recipientId;

    @Enumerated(EnumType.STRING)
    private RecipientKind kind;

    private String name;
    private String post;
    private String unitText;
    private String award;

    /** Null until the first save, by which Spring Data knows a new one. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Title() {}

    @SuppressWarnings("NullAway.Init")
    Title(long id, RegistrationId registration, int ordinal, TitleWritten written) {
        this.id = id;
        this.registrationId = registration.value();
        this.ordinal = ordinal;
        write(written);
    }

    /** Writes it anew. */
    void write(TitleWritten unchecked) {
        var written = Written.checked(unchecked);
        var of = written.recipient();
        kind = written.kind();
        recipientId = of == null ? null : of.value();
        name = written.name();
        post = written.post();
        unitText = written.unitText();
        award = written.award();
    }

    /** What is written about it. */
    TitleWritten written() {
        return new TitleWritten(
                kind, recipientId == null ? null : new RecipientId(recipientId), name, post, unitText, award);
    }

    TitleDetails details() {
        return new TitleDetails(id(), registration(), version(), written());
    }

    TitleId id() {
        return new TitleId(id);
    }

    RegistrationId registration() {
        return new RegistrationId(registrationId);
    }

    int ordinal() {
        return ordinal;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
