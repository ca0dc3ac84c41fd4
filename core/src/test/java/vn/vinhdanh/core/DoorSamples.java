package vn.vinhdanh.core;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.announcement.CommentIntake;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.consultation.ConsultationId;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.decision.UnitReadingId;
import vn.vinhdanh.core.decision.WithdrawalId;
import vn.vinhdanh.core.eligibility.JudgementId;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.EvidenceSpan;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.PaperId;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.SampleFiles;
import vn.vinhdanh.core.organisation.JoiningId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.registration.RegistrationId;
import vn.vinhdanh.core.registration.TitleId;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.ThingsOfAUnit;

/** An argument for every parameter of every door, about things that there are. */
final class DoorSamples {

    /** What belongs to a unit; a parameter of such a type makes a door one to another unit's things. */
    static final Set<Class<?>> OF_A_UNIT = Set.of(
            UnitId.class,
            AccountId.class,
            RecipientId.class,
            JoiningId.class,
            CampaignId.class,
            BlocId.class,
            DecisionId.class,
            HonourId.class,
            WithdrawalId.class,
            UnitReadingId.class,
            EvidenceId.class,
            JudgementId.class,
            DossierId.class,
            NomineeId.class,
            ConsultationId.class,
            RegistrationId.class,
            TitleId.class,
            PaperId.class,
            ErrorReportId.class);

    private final ThingsOfAUnit things;
    private final UnitId foreign;
    private final Map<Class<?>, Object> plain;

    DoorSamples(BeanFactory beans) {
        things = new ThingsOfAUnit(beans);
        foreign = things.anotherUnit();
        var list = "STT;Họ và tên\n1;Nguyễn Văn An".getBytes(StandardCharsets.UTF_8);
        plain = Map.ofEntries(
                entry(Page.class, Page.of(0, 10)),
                entry(EvidenceSpan.class, new EvidenceSpan(unit(), Set.of(), 2020, 2026)),
                entry(OfficeFile.class, SampleFiles.file("danh-sach.csv", list)),
                entry(ReadingProgress.class, ReadingProgress.toTheEnd()),
                entry(SignedInOfficial.class, LimitedOfficials.official("o-cua", Set.of())),
                entry(InputStream.class, new ByteArrayInputStream(list)),
                entry(byte[].class, list),
                entry(Object.class, "1"),
                entry(Duration.class, Duration.ofDays(36_500)),
                entry(InboxTaker.class, beans.getBean(CommentIntake.class)),
                entry(Runnable.class, (Runnable) () -> {}),
                entry(Consumer.class, (Consumer<Object>) thing -> {}),
                entry(IntConsumer.class, (IntConsumer) number -> {}),
                entry(Function.class, (Function<Object, Object>) thing -> ""));
    }

    /** The unit that everything belongs to. */
    UnitId unit() {
        return things.get(UnitId.class);
    }

    /** A unit that has nothing to do with it. */
    UnitId foreign() {
        return foreign;
    }

    AccountId account() {
        return things.get(AccountId.class);
    }

    /** An argument for a parameter of a door of that class. */
    Object of(Class<?> door, Parameter parameter) {
        return Filled.one(
                parameter.getParameterizedType(), parameter.getName(), (type, name) -> known(door, type, name));
    }

    private @Nullable Object known(Class<?> door, Class<?> type, String name) {
        if (type == EvidenceId.class) {
            return things.evidence(door);
        }
        if (type == int.class || type == Integer.class) {
            return switch (name) {
                case "limit", "shown", "most" -> 10;
                case "year" -> 2025;
                default -> 0;
            };
        }
        if (type == String.class && name.equals("text")) {
            return "";
        }
        if (type == UnitId.class && name.equals("successor")) {
            return foreign;
        }
        if (type == RecipientId.class && (name.equals("joined") || name.equals("other"))) {
            return things.another();
        }
        var thing = things.find(type);
        return thing == null ? plain.get(type) : thing;
    }
}
