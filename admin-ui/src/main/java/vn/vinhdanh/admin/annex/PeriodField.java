package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexAnswers;
import vn.vinhdanh.core.shared.AchievementPeriod;

/** A field that takes a year, a span or a school year. */
final class PeriodField extends TextField {

    private static final long serialVersionUID = 1L;

    PeriodField(String label, String value, SerializableConsumer<@Nullable AchievementPeriod> taken) {
        super(label);
        setManualValidation(true);
        setValue(value);
        setValueChangeMode(ValueChangeMode.ON_BLUR);
        addValueChangeListener(change -> {
            var period = AnnexAnswers.period(change.getValue());
            boolean wrong = !change.getValue().isBlank() && period.isEmpty();
            setInvalid(wrong);
            setErrorMessage(wrong ? Words.say("annex.period.wrong") : "");
            taken.accept(period.orElse(null));
        });
    }
}
