package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.find.Finding;
import vn.vinhdanh.core.organisation.UnitSummary;

/**
 * The one way to choose from many: things are found without accents, by some of their words in any order, by initials and by what else
 * they are called ({@link Finding}), and the box says when nothing fits.
 */
public final class Picker {

    private static final String ANY = "vd-any";
    private static final String NOTHING = "vd-nothing-fits";

    private Picker() {}

    /** Offers awards, found by name, English name, the ways in which lists write them, and code. */
    public static void awards(ComboBoxBase<?, AwardSummary, ?> box, Collection<AwardSummary> awards) {
        offer(
                box,
                awards,
                award -> Stream.concat(
                                award.shortNames().stream(), Stream.of(award.nameVi(), award.nameEn(), award.code()))
                        .toList());
        keys(box, AwardSummary::code);
    }

    /** Offers units, found by name, the ways in which lists write them, and code. */
    public static void units(ComboBoxBase<?, UnitSummary, ?> box, Collection<UnitSummary> units) {
        offer(
                box,
                units,
                unit -> Stream.concat(unit.aliases().stream(), Stream.of(unit.name(), unit.code()))
                        .toList());
        keys(box, unit -> String.valueOf(unit.id().value()));
    }

    /** Offers campaigns, found by name, year and who launched them. */
    public static void campaigns(ComboBoxBase<?, CampaignSummary, ?> box, Collection<CampaignSummary> campaigns) {
        offer(
                box,
                campaigns,
                campaign -> List.of(campaign.name() + " " + campaign.year() + " " + campaign.launchingBody()));
        keys(box, campaign -> String.valueOf(campaign.id().value()));
    }

    /** Tells the things of a box apart in a draft of its form, where their labels do not, or say more than a draft need keep. */
    public static <T> void keys(ComboBoxBase<?, T, ?> box, SerializableFunction<T, String> key) {
        FieldText.key(box, key);
    }

    /** As {@link #keys}, for a box that looks its things up: finds one of them again by its key. */
    public static <T> void keys(
            ComboBoxBase<?, T, ?> box,
            SerializableFunction<T, String> key,
            SerializableFunction<String, Optional<T>> finds) {
        FieldText.key(box, key);
        FieldText.finds(box, finds);
    }

    /**
     * Offers any things.
     *
     * @param names all that a thing is called
     */
    public static <T> void offer(
            ComboBoxBase<?, T, ?> box, Collection<T> items, SerializableFunction<T, List<String>> names) {
        var offered = List.copyOf(items);
        box.setItems((item, typed) -> Finding.fits(typed, names.apply(item)), offered);
        if (box instanceof ComboBox<?> one && one.isAllowCustomValue()) {
            // what is not among them is taken as it was typed
            return;
        }
        sayNothing(box, typed -> offered.stream().anyMatch(item -> Finding.fits(typed, names.apply(item))));
    }

    /**
     * Has a box that loads its things by a search of its own say when nothing fits.
     *
     * @param any whether there is something for what was typed
     */
    public static void sayNothing(ComboBoxBase<?, ?, ?> box, SerializablePredicate<String> any) {
        boolean listens = ComponentUtil.getData(box, ANY) != null;
        ComponentUtil.setData(box, ANY, any);
        if (listens) {
            return;
        }
        box.getElement()
                .addEventListener(
                        "filter-changed",
                        typed -> tell(
                                box,
                                typed.getEventData().get("event.detail.value").asString("")))
                .debounce(300)
                .addEventData("event.detail.value");
    }

    /** Says it in the place of the help, which comes back with the next letter that fits. */
    @SuppressWarnings("unchecked")
    static void tell(ComboBoxBase<?, ?, ?> box, String typed) {
        var any = (SerializablePredicate<String>) ComponentUtil.getData(box, ANY);
        boolean nothing = any != null && !typed.isBlank() && !any.test(typed);
        var before = (Help) ComponentUtil.getData(box, NOTHING);
        if (nothing) {
            if (before == null) {
                ComponentUtil.setData(box, NOTHING, new Help(box.getHelperText()));
            }
            box.setHelperText(Words.say("picker.nothing", typed.strip()));
        } else if (before != null) {
            box.setHelperText(before.text());
            ComponentUtil.setData(box, NOTHING, null);
        }
    }

    private record Help(@Nullable String text) implements java.io.Serializable {}
}
