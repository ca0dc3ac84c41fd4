package vn.vinhdanh.admin.eligibility;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.eligibility.EligibilityAsk;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** For which award, achievement year, kind and day of reception is judged; also as a part of an address that can be shared. */
final class AskFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final String AWARD = "danh-hieu";
    private static final String YEAR = "nam";
    private static final String KIND = "loai-hinh";
    private static final String RECEIVED = "ngay-nhan";

    private final transient AwardCatalogue catalogue;
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("eligibility.award"));
    private final IntegerField year = new IntegerField(Words.say("eligibility.year"));
    private final Select<CommendationKind> kind = new Select<>();
    private final DatePicker received = Words.datePicker("eligibility.received-on");
    private final IntegerField campaign = new IntegerField(Words.say("eligibility.campaign-years"));
    private @Nullable RecipientKind only;

    /** @param changed told when an answer changed */
    AskFields(AwardCatalogue catalogue, SerializableRunnable changed) {
        this.catalogue = catalogue;
        addClassName("vd-ask");
        getElement().setAttribute("role", "search");
        var today = LocalDate.now(Words.VIETNAM);
        received.setValue(today);
        year.setValue(today.getMonthValue() > 6 ? today.getYear() : today.getYear() - 1);
        year.setStepButtonsVisible(true);
        year.setMin(1990);
        year.setMax(today.getYear() + 1);
        year.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(Words.say("eligibility.kind"));
        kind.setItems(Arrays.stream(CommendationKind.values())
                .filter(k -> k != CommendationKind.RESISTANCE)
                .toList());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(CommendationKind.MERIT);
        campaign.setHelperText(Words.say("eligibility.campaign-years.help"));
        campaign.setVisible(false);
        campaign.setMin(0);
        campaign.setMax(20);
        award.setItemLabelGenerator(RemarkWords::name);
        award.setWidth("22rem");
        received.setWidth("13rem");
        offer();
        received.addValueChangeListener(change -> offer());
        kind.addValueChangeListener(change -> campaign.setVisible(change.getValue() == CommendationKind.CAMPAIGN));
        add(award, year, kind, received, campaign);
        award.addValueChangeListener(change -> tell(change, changed));
        year.addValueChangeListener(change -> tell(change, changed));
        kind.addValueChangeListener(change -> tell(change, changed));
        received.addValueChangeListener(change -> tell(change, changed));
        campaign.addValueChangeListener(change -> tell(change, changed));
    }

    private static void tell(HasValue.ValueChangeEvent<?> change, SerializableRunnable changed) {
        if (change.isFromClient()) {
            changed.run();
        }
    }

    /** Offers the awards in force on the day of reception, keeping the one chosen. */
    private void offer() {
        var day = received.getValue();
        var chosen = award.getValue();
        var offered = catalogue.on(day == null ? LocalDate.now(Words.VIETNAM) : day).stream()
                .filter(a -> only == null || a.recipients().contains(only))
                .toList();
        Picker.awards(award, offered);
        award.setValue(
                chosen == null
                        ? null
                        : offered.stream()
                                .filter(a -> a.code().equals(chosen.code()))
                                .findFirst()
                                .orElse(null));
    }

    /** Takes the answers from an address; what it does not say stays. */
    void choose(QueryParameters address, @Nullable RecipientKind recipientKind) {
        only = recipientKind;
        address.getSingleParameter(RECEIVED).flatMap(AskFields::day).ifPresent(received::setValue);
        offer();
        address.getSingleParameter(YEAR)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .ifPresent(year::setValue);
        address.getSingleParameter(KIND)
                .flatMap(text -> Arrays.stream(CommendationKind.values())
                        .filter(k -> k.name().equals(text))
                        .findFirst())
                .ifPresent(kind::setValue);
        address.getSingleParameter(AWARD)
                .flatMap(code -> catalogue.find(code, received.getValue()))
                .ifPresent(award::setValue);
    }

    /** The answers as a part of an address. */
    static QueryParameters address(EligibilityAsk ask) {
        return new QueryParameters(Map.of(
                AWARD, List.of(ask.award()),
                YEAR, List.of(String.valueOf(ask.year())),
                KIND, List.of(ask.kind().name()),
                RECEIVED, List.of(ask.receivedOn().toString())));
    }

    /** What is asked; null while something is missing. */
    @Nullable
    EligibilityAsk ask() {
        var chosen = award.getValue();
        var of = year.getValue();
        var day = received.getValue();
        var as = kind.getValue();
        return chosen == null || of == null || day == null || as == null || year.isInvalid()
                ? null
                : new EligibilityAsk(chosen.code(), of, as, day, campaign.isVisible() ? campaign.getValue() : null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
