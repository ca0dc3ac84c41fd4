package vn.vinhdanh.admin.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.evidence.Declaration;
import vn.vinhdanh.core.evidence.EvidenceAtAGlance;
import vn.vinhdanh.core.organisation.UnitDirectory;

/**
 * Lines of agencies' lists of which nobody has said whom they mean, and registers that others declared complete and a second official has not
 * confirmed; those of each unit by themselves, as they are shown.
 */
@Component
class EvidenceWaiting implements WaitingWork {

    private final EvidenceAtAGlance evidence;
    private final UnitDirectory units;
    private final CurrentOfficial official;

    EvidenceWaiting(EvidenceAtAGlance evidence, UnitDirectory units, CurrentOfficial official) {
        this.evidence = evidence;
        this.units = units;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.RECORD_OUTSIDE_LISTS) && !official.may(Permission.CONFIRM_EVIDENCE)) {
            return List.of();
        }
        var waiting = evidence.waiting();
        var items = new ArrayList<Item>();
        if (waiting.lines() > 0) {
            items.add(new Item(
                    Words.say("outside.waiting", Words.number(waiting.lines())),
                    "danh-sach-co-quan",
                    waiting.lines(),
                    null));
        }
        items.addAll(declared(waiting.declarations()));
        return items;
    }

    private List<Item> declared(List<Declaration> declarations) {
        var ofUnit = declarations.stream()
                .collect(Collectors.groupingBy(
                        declared -> Optional.ofNullable(declared.unit()), LinkedHashMap::new, Collectors.counting()));
        var named = units.get(ofUnit.keySet().stream().flatMap(Optional::stream).toList());
        return ofUnit.entrySet().stream()
                .map(group -> group.getKey()
                        .map(named::get)
                        .map(unit -> new Item(
                                Words.say("complete.waiting.of", Words.number(group.getValue()), unit.name()),
                                "so-day-du?" + CompletenessView.UNIT + "=" + unit.code(),
                                group.getValue(),
                                null))
                        .orElseGet(() -> new Item(
                                Words.say("complete.waiting", Words.number(group.getValue())),
                                "so-day-du",
                                group.getValue(),
                                null)))
                .toList();
    }
}
