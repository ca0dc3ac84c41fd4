package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.draft.DraftId;
import vn.vinhdanh.core.draft.DraftOf;
import vn.vinhdanh.core.draft.DraftedField;
import vn.vinhdanh.core.draft.Drafts;
import vn.vinhdanh.core.draft.KeptDraft;
import vn.vinhdanh.core.shared.InvalidInput;

/**
 * The draft of one form on one screen, and the drafts of the same form and thing that are offered above it. What is typed comes within a
 * second from the browser ({@code form-draft.js}), what is chosen with the choice; only what differs from what the form showed is kept.
 * Nothing of it becomes a value of a field before the official takes it.
 */
final class FormDraft extends Div {

    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FormSheet form;
    private final transient Drafts drafts;
    private final DraftOf of;
    private final int version;
    private final DraftId id = DraftId.next();
    private final boolean owned;
    private final Map<String, String> typed = new HashMap<>();
    private Map<String, String> base;
    private Map<String, DraftedField> last = Map.of();
    private Instant since = Instant.now();
    private boolean begun;
    private boolean waits;
    private boolean saving;

    FormDraft(FormSheet form, Drafts drafts, DraftOf of, int version) {
        this.form = form;
        this.drafts = drafts;
        this.of = of;
        this.version = version;
        this.owned = drafts.owner().isPresent();
        this.base = values();
        addClassName("vd-drafts");
        addAttachListener(attached -> {
            attached.getUI().beforeClientResponse(this, response -> begin());
            if (owned) {
                attached.getUI().getPage().addJavaScript("context://vinhdanh/form-draft.js");
                getElement()
                        .executeJs(
                                "window.vdFormDraft.listen(this, $0, $1, $2, $3)",
                                form.getElement(),
                                drafts.owner().map(String::valueOf).orElse(""),
                                of.form() + "/" + of.thing(),
                                id());
            }
        });
        addDetachListener(left -> leave(left.getUI()));
        if (owned) {
            offer();
        }
    }

    private String id() {
        return String.valueOf(id.value());
    }

    /** The view has shown what is saved; what differs from now on was written here. */
    private void begin() {
        if (!begun) {
            begun = true;
            base = values();
        }
    }

    /** Since when the official writes upon what the form showed. */
    Instant since() {
        return since;
    }

    /** What stands in the fields, what is being typed included. */
    private Map<String, String> written() {
        var all = values();
        typed.forEach((name, text) -> all.computeIfPresent(name, (n, value) -> text));
        return all;
    }

    private Map<String, String> values() {
        return FormTexts.of(form.fields());
    }

    /** A field has another value now; kept once for all of them at the end of the request. */
    void changed(String name) {
        typed.remove(name);
        if (begun && !waits) {
            waits = true;
            getUI().ifPresentOrElse(
                            ui -> ui.beforeClientResponse(this, response -> {
                                waits = false;
                                keep();
                            }),
                            () -> waits = false);
        }
    }

    /** The browser says what is being typed. @return whether it need not hold it any longer */
    @ClientCallable
    boolean typed(String texts) {
        var fields = form.fields();
        read(texts).forEach((name, text) -> {
            var field = fields.get(name);
            if (field != null && FieldText.typed(field) && text.length() <= Drafts.LONGEST) {
                typed.put(name, text);
            }
        });
        begin();
        return keep();
    }

    /** The browser held this of an earlier screen, which could not be sent then. @return whether it need not hold it any longer */
    @ClientCallable
    boolean held(String screen, String texts) {
        try {
            var other = new DraftId(Long.parseLong(screen));
            var known = drafts.of(of).stream()
                    .filter(kept -> kept.id().equals(other))
                    .findFirst();
            var fields = new LinkedHashMap<String, DraftedField>(
                    known.map(KeptDraft::fields).orElse(Map.of()));
            read(texts).forEach((name, text) -> {
                var before = fields.get(name);
                var was = before == null ? base.getOrDefault(name, "") : before.was();
                if (text.equals(was)) {
                    fields.remove(name);
                } else {
                    fields.put(name, new DraftedField(was, text));
                }
            });
            if (!fields.isEmpty()) {
                drafts.keep(of, other, known.map(KeptDraft::version).orElse(version), fields);
                offer();
            }
            return true;
        } catch (RuntimeException refused) {
            return gone(refused);
        }
    }

    private static Map<String, String> read(String texts) {
        try {
            return JSON.readValue(texts, TEXTS);
        } catch (JacksonException nothing) {
            return Map.of();
        }
    }

    /** Keeps what is written, or throws the draft away where nothing is. @return whether the browser need not hold it */
    private boolean keep() {
        if (!owned || saving) {
            return true;
        }
        var now = new LinkedHashMap<String, DraftedField>();
        written().forEach((name, is) -> {
            var was = base.getOrDefault(name, "");
            if (!is.equals(was)) {
                now.put(name, new DraftedField(was, is));
            }
        });
        if (now.equals(last)) {
            return true;
        }
        try {
            if (now.isEmpty()) {
                drafts.throwAway(id);
            } else {
                drafts.keep(of, id, version, now);
                form.tell(Words.say("form.draft.kept"));
            }
            last = now;
            return true;
        } catch (RuntimeException refused) {
            return gone(refused);
        }
    }

    /** Whether it is of no use to try again: it is too long. Else the database is away, and the browser holds it. */
    private boolean gone(RuntimeException refused) {
        boolean tooLong = ConsoleProblems.refusal(refused).orElse(null) instanceof InvalidInput;
        form.tell(Words.say(tooLong ? "form.draft.too-long" : "form.draft.held"));
        return tooLong;
    }

    /** Whether something is kept that is not saved. */
    boolean kept() {
        return !last.isEmpty();
    }

    /** While a step saves, leaving the form is not leaving something behind. */
    void saving(boolean now) {
        saving = now;
    }

    /** What the form shows is saved: the draft has done its work. */
    void saved() {
        typed.clear();
        base = values();
        since = Instant.now();
        if (owned) {
            // also where the form is gone by now
            var page = UI.getCurrent();
            if (page != null) {
                page.getPage().executeJs("if (window.vdFormDraft) window.vdFormDraft.saved($0)", id());
            }
        }
        if (kept()) {
            last = Map.of();
            try {
                drafts.throwAway(id);
            } catch (RuntimeException offeredOnceMore) {
                // what was saved is saved; its draft is offered again and can be thrown away then
                ConsoleProblems.log(offeredOnceMore);
            }
        }
    }

    /**
     * Reads the thing anew, as somebody else saved it, and writes what the official wrote into it where nobody else wrote.
     *
     * @param reread shows the thing in the fields as it is saved now
     * @return the fields that somebody else changed
     */
    List<TwoEditors.Difference> meet(SerializableRunnable reread) {
        var before = base;
        var mine = written();
        reread.run();
        var theirs = values();
        var wish = new LinkedHashMap<>(theirs);
        var differences = new ArrayList<TwoEditors.Difference>();
        theirs.forEach((name, now) -> {
            var was = before.getOrDefault(name, "");
            var own = mine.getOrDefault(name, "");
            if (now.equals(was)) {
                wish.put(name, own);
            } else if (!now.equals(own)) {
                var difference = new TwoEditors.Difference(name, was, now, own);
                differences.add(difference);
                if (difference.both()) {
                    wish.put(name, own);
                }
            }
        });
        typed.clear();
        FormTexts.put(form.fields(), wish);
        base = theirs;
        since = Instant.now();
        return differences;
    }

    private void leave(UI ui) {
        if (saving || ui.isClosing() || UI.getCurrent() != ui) {
            return;
        }
        if (waits) {
            waits = false;
            keep();
        }
        if (kept()) {
            Notices.done(Words.say("form.draft.left", Words.time(Instant.now())));
        }
    }

    /** Offers the drafts of other screens, of this one before it was left, and of other days. */
    private void offer() {
        removeAll();
        for (var kept : drafts.of(of)) {
            if (!kept.id().equals(id)) {
                add(line(kept));
            }
        }
    }

    private Div line(KeptDraft kept) {
        var said = new Span(Words.say("form.draft.offer", when(kept.at())));
        var go = new Button(Words.say("form.draft.continue"), click -> take(kept));
        go.addThemeVariants(ButtonVariant.SMALL);
        var drop = new Button(Words.say("form.draft.drop"), click -> {
            drafts.throwAway(kept.id());
            offer();
        });
        drop.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var line = new Div(said, go, drop);
        line.addClassNames("vd-note", "vd-tone-info", "vd-draft-offer");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private static String when(Instant at) {
        return Words.date(at).equals(Words.date(Instant.now())) ? Words.time(at) : Words.dateTime(at);
    }

    /** Takes a draft into the fields; what somebody else changed meanwhile is asked field by field, what finds no place is said. */
    private void take(KeptDraft kept) {
        var now = written();
        var wish = new LinkedHashMap<>(now);
        var differences = new ArrayList<TwoEditors.Difference>();
        var lost = new ArrayList<String>();
        kept.fields().forEach((name, field) -> {
            var stands = now.get(name);
            if (stands == null) {
                lost.add(field.is());
            } else {
                wish.put(name, field.is());
                if (!stands.equals(field.was()) && !stands.equals(field.is())) {
                    differences.add(new TwoEditors.Difference(name, field.was(), stands, field.is()));
                }
            }
        });
        lost.addAll(FormTexts.put(form.fields(), wish));
        begin();
        if (keep()) {
            drafts.throwAway(kept.id());
        }
        offer();
        if (!lost.isEmpty()) {
            var said = new Paragraph(Words.say("form.draft.lost", String.join("; ", lost)));
            said.addClassNames("vd-note", "vd-tone-wait");
            add(said);
        }
        if (!differences.isEmpty()) {
            form.differ(differences, kept.at());
        }
    }
}
