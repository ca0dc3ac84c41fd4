package vn.vinhdanh.admin.shell;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.VietnameseText;

/** Tells officials limited to units, where lists are, that they see these only. */
@Component
public class ScopeNote {

    private final CurrentOfficial official;
    private final UnitDirectory directory;

    ScopeNote(CurrentOfficial official, UnitDirectory directory) {
        this.official = official;
        this.directory = directory;
    }

    /** The sentence that stands before a list's own; the list's own alone when there is no limit. */
    public String before(String lead) {
        return official.named()
                .map(units -> units.isEmpty()
                        ? Words.say("scope.none")
                        : Words.say(
                                "scope.units",
                                units.stream()
                                        .map(directory::get)
                                        .map(UnitSummary::name)
                                        .sorted(VietnameseText.ORDER)
                                        .collect(Collectors.joining("; "))))
                .map(scope -> (scope + " " + lead).strip())
                .orElse(lead);
    }
}
