package vn.vinhdanh.admin.decision;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.NewSince;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.DecisionsAtAGlance;

/** Decisions that became public since the official was here last. */
@Component
class DecisionsNew implements NewSince {

    private final DecisionsAtAGlance glance;

    DecisionsNew(DecisionsAtAGlance glance) {
        this.glance = glance;
    }

    @Override
    public List<Item> since(Instant last) {
        return glance.publishedSince(last, MOST).stream()
                .map(published -> new Item(
                        Words.say(
                                "decisions.new",
                                published.decision().number(),
                                published.decision().title()),
                        "quyet-dinh/" + published.decision().code(),
                        published.at()))
                .toList();
    }
}
