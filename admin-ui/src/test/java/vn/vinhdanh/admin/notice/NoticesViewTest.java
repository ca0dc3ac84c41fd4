package vn.vinhdanh.admin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.admin.shell.AsOfficial;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.notice.NoticeChoice;
import vn.vinhdanh.core.notice.OfficialNotices;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.Officials;

/** The bell counts what nobody has read, and its page leads to each thing. */
@AsOfficial(value = "chuong-lanhdao", role = Role.LEADER)
class NoticesViewTest extends ConsoleTest {

    @Autowired
    ArticleWriting writing;

    @Autowired
    OfficialNotices notices;

    @Test
    void theBellCountsWhatIsUnreadAndEachLineLeadsToItsThing() {
        notices.readAll();
        navigate(NoticesView.class);
        assertThat(bell()).isEqualTo(Words.say("notices.title"));
        var one = handedOver();
        handedOver();

        navigate(NoticesView.class);
        assertThat(bell()).isEqualTo(Words.say("shell.bell", "2")).contains("2");
        assertThat(find(ListItem.class).all())
                .filteredOn(line -> line.hasClassName("vd-unread"))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line.getElement().getTextRecursively()).contains(Words.say("notices.unread")));

        UI.getCurrent().navigate(link(one).getHref());
        assertThat(find(H1.class).all()).extracting(H1::getText).anyMatch(title -> title.contains(one));
        navigate(NoticesView.class);
        assertThat(bell()).isEqualTo(Words.say("shell.bell", "1"));

        press("notices.read-all");
        assertThat(bell()).isEqualTo(Words.say("notices.title"));
        assertThat(find(ListItem.class).all()).noneMatch(line -> line.hasClassName("vd-unread"));
    }

    @Test
    void lettersAreChosenWithAnAddress() {
        navigate(NoticesView.class);
        assertThat(choice().getValue()).isEqualTo(NoticeChoice.DAILY);
        choice().setValue(NoticeChoice.AT_ONCE);
        var email = find(TextField.class).all().stream()
                .filter(field -> Words.say("notices.email").equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        email.setValue("khong phai dia chi");
        press("action.save");
        assertThat(email.getErrorMessage()).isEqualTo(Words.say("problem.notice.email"));
        email.setValue("Lanh.Dao@ninhbinh.gov.vn");
        press("action.save");
        assertThat(notices.letters())
                .isEqualTo(new OfficialNotices.Letters(NoticeChoice.AT_ONCE, "lanh.dao@ninhbinh.gov.vn"));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<NoticeChoice> choice() {
        return find(RadioButtonGroup.class).single();
    }

    private String bell() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("vd-bell"))
                .findFirst()
                .flatMap(Anchor::getAriaLabel)
                .orElseThrow();
    }

    private Anchor link(String headline) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getText().contains(headline))
                .findFirst()
                .orElseThrow();
    }

    private String handedOver() {
        var headline = "Bài báo chuông " + Ids.code(Ids.next());
        Officials.run("chuong-chuyenvien", Role.SPECIALIST, () -> {
            var saved = writing.begin(Articles.of(headline));
            writing.handOver(saved.id(), saved.version());
        });
        return headline;
    }
}
