package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.consultation.ConsultationQueries.Said;
import vn.vinhdanh.core.council.CouncilGroup;
import vn.vinhdanh.core.council.CouncilList;
import vn.vinhdanh.core.council.CouncilLists;
import vn.vinhdanh.core.council.CouncilNominee;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;

/** The nominees of a round brought together for the council, by award, with all that is said of them; and the paper for its members. */
@Route(value = "danh-sach-tong-hop", layout = MainLayout.class)
@RolesAllowed("VERIFY_DOSSIERS")
class CouncilListView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient CouncilLists lists;
    private final Div content = new Div();
    private RoundId id = new RoundId(0);
    private transient @Nullable CouncilList read;

    CouncilListView(CouncilLists lists) {
        super("council.title");
        this.lists = lists;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new RoundId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("round " + parameter);
        }
        read = null;
        var round = shown().round();
        title(Words.say("council.title.of", round.name()));
        lead(Words.say("council.lead"));
        content.removeAll();
        content.add(new H2(Words.say("council.groups")), groups(), new H2(Words.say("council.nominees")), nominees());
        actions(
                new Button(
                        Words.say("council.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click -> UI.getCurrent().navigate("dot-xet/" + id.value())),
                paper());
    }

    private CouncilList shown() {
        var now = read;
        if (now == null) {
            now = lists.of(id);
            read = now;
        }
        return now;
    }

    private Anchor paper() {
        var paper = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = lists.paper(id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            "danh-sach-tong-hop-" + id.value() + ".docx",
                            WORD,
                            file.length);
                }),
                Words.say("council.paper"));
        paper.addClassName("vd-download");
        return paper;
    }

    private ListSheet<CouncilGroup> groups() {
        var list = new ListSheet<CouncilGroup>("council.groups", () -> shown().groups()).within();
        list.prose("nominee.award", CouncilGroup::name).wide("14rem", 2);
        list.number("council.all", group -> group.nominees().size());
        for (var status : List.of(
                NomineeStatus.ELIGIBLE, NomineeStatus.NOT_ELIGIBLE, NomineeStatus.ON_HOLD, NomineeStatus.PROPOSED)) {
            list.number("council.count." + status.name(), group -> group.count(status));
        }
        list.prose(
                        "council.tie",
                        group -> Words.say(
                                "council.tie.value",
                                share(group.women(), group.persons(), group.sexUnknown()),
                                share(group.directWorkers(), group.persons(), group.classUnknown())))
                .wide("14rem", 2);
        list.number("council.opposed", CouncilGroup::opposed);
        list.empty("council.empty");
        return list;
    }

    /** A part of those of whom it is known; of how many it is not known is said beside. */
    private static String share(int part, int of, int unknown) {
        return unknown == 0
                ? Words.say("council.share", Words.number(part), Words.number(of))
                : Words.say(
                        "council.share.unknown", Words.number(part), Words.number(of - unknown), Words.number(unknown));
    }

    private ListSheet<CouncilNominee> nominees() {
        var names = shown().groups().stream().collect(Collectors.toMap(CouncilGroup::award, CouncilGroup::name));
        var list = new ListSheet<CouncilNominee>("council.nominees", () -> shown().nominees()).within();
        list.opens(
                        "nominee.name",
                        one -> one.nominee().name(),
                        one -> "de-nghi/" + one.nominee().id().value())
                .wide("14rem", 2);
        list.prose("nominee.award", one -> names.getOrDefault(one.nominee().award(), ""))
                .wide("12rem", 1);
        list.prose("dossier.unit", one -> one.nominee().unitName()).share(1);
        list.prose("council.between", CouncilListView::between).share(1);
        list.mark("nominee.status", one -> DossierMarks.of(one.nominee().status()));
        list.mark("nominee.finding", CouncilListView::finding);
        list.prose("council.opinions", one -> Words.say("council.opinions.value", bodies(one), citizens(one)))
                .share(2);
        list.prose("nominee.reason", one -> one.nominee().reason()).share(1);
        list.empty("council.empty");
        return list;
    }

    private static String between(CouncilNominee one) {
        var nominee = one.nominee();
        var said = new ArrayList<String>();
        if (nominee.kind() != RecipientKind.PERSON) {
            return Words.word(nominee.kind());
        }
        var sex = nominee.sex();
        var of = nominee.subjectClass();
        said.add(sex == null ? Words.say("council.sex.unknown") : Words.word(sex));
        said.add(of == null ? Words.say("council.class.unknown") : Words.word(of));
        return String.join(" · ", said);
    }

    private static StatusMark finding(CouncilNominee one) {
        var outcome = one.nominee().outcome();
        return outcome == null
                ? new StatusMark(StatusMark.Tone.INFO, Words.say("nominee.finding.not-asked"))
                : RemarkWords.mark(outcome);
    }

    private static String bodies(CouncilNominee one) {
        if (one.bodies().isEmpty()) {
            return Words.say("council.bodies.none");
        }
        var said = new ArrayList<String>();
        one.objections().forEach(body -> said.add(Words.say("council.bodies.objection", body.body(), body.reason())));
        if (one.waiting() > 0) {
            said.add(Words.say("council.bodies.waiting", Words.number(one.waiting())));
        }
        long others = one.bodies().size() - one.waiting() - one.objections().size();
        if (others > 0) {
            said.add(Words.say(
                    "council.bodies.others",
                    one.bodies().stream()
                            .filter(body ->
                                    body.answer() != null && !one.objections().contains(body))
                            .map(Said::body)
                            .collect(Collectors.joining(", "))));
        }
        return String.join(" ", said);
    }

    private static String citizens(CouncilNominee one) {
        var heard = one.citizens();
        if (heard == null) {
            return Words.say("council.citizens.none");
        }
        return Words.say(
                "council.citizens.heard",
                Words.number(heard.all()),
                Words.number(heard.accepted()),
                Words.number(heard.open()));
    }
}
