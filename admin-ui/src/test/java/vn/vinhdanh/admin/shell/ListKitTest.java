package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionSummary;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditFilter;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** What every list does, shown at the list of decisions. */
@WithMockUser(authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
class ListKitTest extends ConsoleTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 5);
    private static final AtomicInteger NUMBERS = new AtomicInteger(47_000);

    @Autowired
    DecisionRegister register;

    @Autowired
    DecisionQueries queries;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    UnitDirectory units;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Autowired
    AuditChain audit;

    private final String mark = Ids.code(Ids.next()).toLowerCase(java.util.Locale.ROOT);

    @Test
    void aLinkOpensTheListAsItsAddressSaysAndChangesAreWrittenIntoIt() {
        signIn(Role.SPECIALIST);
        decisions("Đại hội", "An sinh", "Ấn phẩm");
        open("tim=" + mark + "&sap-xep=abstract");
        assertThat(titles()).containsExactly("An sinh", "Ấn phẩm", "Đại hội");
        assertThat(this.<TextField>labelled("decisions.search").getValue()).isEqualTo(mark);

        open("tim=" + mark + "&sap-xep=-abstract&trang-thai=DRAFT");
        assertThat(titles()).containsExactly("Đại hội", "Ấn phẩm", "An sinh");
        assertThat(chips()).hasSize(3);

        chips().getFirst().click();
        assertThat(address()).as("what a chip takes away leaves the address").doesNotContain("tim=");
        assertThat(address()).contains("trang-thai=DRAFT", "sap-xep=-abstract");

        open("trang-thai=KHONG-CO&sap-xep=khong-co&tim=" + mark);
        assertThat(titles()).as("what nobody understands says nothing").hasSize(3);
    }

    @Test
    void backSetsTheListAsItWasBefore() {
        signIn(Role.SPECIALIST);
        decisions("Một", "Hai");
        open("tim=" + mark);
        this.<Select<DecisionStatus>>labelled("decisions.status").setValue(DecisionStatus.ANNULLED);
        assertThat(titles()).isEmpty();
        open("tim=" + mark);
        assertThat(titles()).hasSize(2);
        assertThat(this.<Select<DecisionStatus>>labelled("decisions.status").getValue())
                .isNull();
    }

    @Test
    void columnsStayAsTheOfficialLeftThem() {
        signIn(Role.SPECIALIST);
        decisions("Cột");
        open("tim=" + mark);
        press("list.columns");
        var authority = Words.say("decisions.authority");
        find(Checkbox.class).all().stream()
                .filter(box -> authority.equals(box.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(false);
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(Words.say("list.columns.up", Words.say("decisions.decided-on"))::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .click();

        UI.getCurrent().navigate("phong-trao");
        open("tim=" + mark);
        assertThat(headers())
                .startsWith("decisions.decided-on", "decisions.number")
                .doesNotContain("decisions.authority");
    }

    @Test
    void whatGoesIsDoneAndWhatDoesNotIsToldWithItsReason() {
        var leader = signIn(Role.LEADER).getUsername();
        var foreign = decision("Của người khác", List.of(honour("Lê Khác", null)));
        Officials.asSpecialist(() -> {
            register.submit(foreign, true);
            return null;
        });
        var own = Officials.as(leader, Set.of(Role.SPECIALIST), () -> {
            var id = register.register(
                    draft("Của mình " + mark, String.valueOf(NUMBERS.incrementAndGet())),
                    List.of(honour("Lê Mình", null)));
            register.submit(id, true);
            return id;
        });
        open("tim=" + mark);
        choose();
        press("list.bulk.act", Words.say("decisions.bulk.approve"), Words.number(2));
        assertThat(find(Dialog.class).single().getHeaderTitle())
                .as("one question names the number")
                .isEqualTo(Words.say("decisions.bulk.approve.ask", Words.number(2)));
        press("decision.approve.save");

        assertThat(queries.get(foreign).status()).isEqualTo(DecisionStatus.PUBLISHED);
        assertThat(queries.get(own).status()).isEqualTo(DecisionStatus.SUBMITTED);
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(Words.say("decisions.bulk.approve.done", Words.number(1)))
                .contains(Words.say("list.bulk.refused", Words.number(1)))
                .contains(queries.get(own).written().number());
    }

    @Test
    void aDraftWithWarningsIsNotSubmittedAmongMany() {
        signIn(Role.SPECIALIST);
        var id = decision("Còn điều phải xem", List.of(honour("Lê Thiếu", null)));
        open("tim=" + mark);
        choose();
        press("list.bulk.act", Words.say("decisions.bulk.submit"), Words.number(1));
        assertThat(queries.get(id).status()).isEqualTo(DecisionStatus.DRAFT);
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(queries.get(id).written().number());
    }

    private void choose() {
        var grid = list().grid();
        grid.asMultiSelect().select(grid.getGenericDataView().getItems().toList());
    }

    @Test
    void theFileHoldsAllThatMatchesWithItsCountAndTotalAndNoFormula() throws IOException {
        signIn(Role.SPECIALIST);
        for (int i = 0; i < 60; i++) {
            decision((i == 7 ? "=1+1 " : "Tệp ") + i, List.of(honour("Lê Tệp", null), honour("An Tệp", null)));
        }
        open("tim=" + mark + "&sap-xep=number");

        var csv = new String(file(ListFile.Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.contains(mark) && !line.startsWith("\"#")))
                .hasSize(60);
        assertThat(csv).contains("\"'=1+1 7 " + mark).doesNotContain("\"=1+1");
        assertThat(csv)
                .contains("# " + Words.say("list.file.written") + "\";60")
                .contains("# " + Words.say("list.file.matching") + "\";60")
                .contains("# " + Words.say("list.file.total", Words.say("decisions.honours")) + "\";120")
                .contains(Words.say("decisions.search") + ": " + mark);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file(ListFile.Format.XLSX)))) {
            var rows = book.getSheetAt(0);
            assertThat(rows.getLastRowNum()).isEqualTo(60);
            int sum = 0;
            for (int r = 1; r <= 60; r++) {
                sum += (int) rows.getRow(r).getCell(4).getNumericCellValue();
                assertThat(rows.getRow(r).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            }
            assertThat(rows.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(DAY);
            assertThat(sum).isEqualTo(120);
            assertThat(about(book, Words.say("list.file.total", Words.say("decisions.honours"))))
                    .isEqualTo(120);
            assertThat(about(book, Words.say("list.file.written"))).isEqualTo(60);
        }
        assertThat(Officials.asLeader(() -> audit.list(new AuditFilter("", "list", null, null), 0, 2)))
                .allSatisfy(entry -> {
                    assertThat(entry.verb()).isEqualTo("list.exported");
                    assertThat(entry.detail()).contains(mark, "60");
                });
    }

    @Test
    void theFileHoldsAllAlsoWhereAServiceGivesFewRowsAtATime() throws IOException {
        signIn(Role.SPECIALIST);
        open("tim=" + mark);
        var sheet = new ListSheet<Integer>(
                "decisions.title",
                () -> mark,
                (filter, page) -> IntStream.range(page.offset(), Math.min(23, page.offset() + 7))
                        .boxed()
                        .toList(),
                filter -> 23);
        sheet.number("decisions.honours", n -> n);
        UI.getCurrent().add(sheet);
        var out = new ByteArrayOutputStream();
        find(ListFiles.class, sheet).single().write(UI.getCurrent(), ListFile.Format.CSV, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.matches("\\d+;.*")))
                .hasSize(23);
    }

    @Test
    void theFileOfAnOfficialOfAUnitHoldsTheirPartOnly() throws IOException {
        var own = unit();
        var other = unit();
        signIn(Role.SPECIALIST);
        decision("Chung", List.of(honour("A", own), honour("B", own), honour("C", other)));
        decision("Ngoài", List.of(honour("D", other)));
        signIn(Role.UNIT_OFFICER, own);
        open("tim=" + mark);
        var csv = new String(file(ListFile.Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv).contains("Chung " + mark).doesNotContain("Ngoài " + mark);
        assertThat(csv)
                .contains("# " + Words.say("list.file.written") + "\";1")
                .contains("# " + Words.say("list.file.total", Words.say("decisions.honours")) + "\";2");
    }

    @Test
    void theWayGoesFromARowToTheNextAndBackToItsPlace() {
        signIn(Role.SPECIALIST);
        decisions("Ba", "Bốn", "Năm");
        open("tim=" + mark + "&sap-xep=abstract");
        var rows = list().grid().getGenericDataView().getItems().toList();
        list().open(rows.get(1));
        assertThat(place()).isEqualTo(Words.say("list.trail.place", "2", "3"));
        press("list.trail.next");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("quyet-dinh/" + rows.get(2).decision().code());
        press("list.trail.previous");
        press("list.trail.previous");
        assertThat(place()).isEqualTo(Words.say("list.trail.place", "1", "3"));
        press("list.trail.back");
        assertThat(address()).contains("tim=" + mark, "sap-xep=abstract");
    }

    @Test
    void aRowThatLeftTheListIsNotSkippedOver() {
        signIn(Role.SPECIALIST);
        decisions("Ba", "Bốn", "Năm");
        open("tim=" + mark + "&sap-xep=abstract");
        var rows = list().grid().getGenericDataView().getItems().toList();
        list().open(rows.get(0));
        Officials.asSpecialist(() -> {
            register.edit(
                    rows.get(0).decision().id(),
                    rows.get(0).version(),
                    draft("Không còn dấu", String.valueOf(NUMBERS.incrementAndGet())));
            return null;
        });
        press("list.trail.next");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("quyet-dinh/" + rows.get(1).decision().code());
    }

    @Test
    void aKeptWayOfLookingIsOwnUntilItIsShared() {
        signIn(Role.SPECIALIST);
        decisions("Xem");
        open("tim=" + mark + "&sap-xep=-number");
        keepView("Riêng " + mark, false);
        keepView("Chung " + mark, true);
        signIn(Role.LEADER);
        open("");
        press("list.views");
        var names = find(Button.class).all().stream()
                .map(Button::getText)
                .filter(text -> text.contains(mark))
                .toList();
        assertThat(names).singleElement().asString().contains("Chung " + mark);
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains("Chung " + mark))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(address()).contains("tim=" + mark, "sap-xep=-number");
        assertThat(titles()).containsExactly("Xem");
    }

    private void keepView(String name, boolean shared) {
        press("list.views");
        this.<TextField>labelled("list.views.name").setValue(name);
        if (shared) {
            find(Checkbox.class).all().stream()
                    .filter(box -> Words.say("list.views.share").equals(box.getLabel()))
                    .findFirst()
                    .orElseThrow()
                    .setValue(true);
        }
        press("list.views.keep");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    // ---- what the tests stand on

    private SignedInOfficial signIn(Role role, UnitId... of) {
        var username = "ds-" + Ids.code(Ids.next()).toLowerCase(java.util.Locale.ROOT);
        Officials.asAdministrator(
                () -> administration.create(new AccountDraft(username, "Danh Sách", Set.of(role), Set.of(of))));
        var id = Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 1))
                .getFirst()
                .id();
        var official = LimitedOfficials.official(id, username, Set.of(role), of);
        var authorities = new ArrayList<SimpleGrantedAuthority>();
        official.getAuthorities().forEach(a -> {
            authorities.add(new SimpleGrantedAuthority(String.valueOf(a.getAuthority())));
            authorities.add(new SimpleGrantedAuthority("ROLE_" + a.getAuthority()));
        });
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(official, null, authorities));
        SecurityContextHolder.setContext(context);
        return official;
    }

    private UnitId unit() {
        return Officials.asAdministrator(() -> units.enter(Units.of("Sở " + Ids.code(Ids.next()))));
    }

    private void decisions(String... titles) {
        for (String title : titles) {
            decision(title, List.of(honour("Lê " + title, null)));
        }
    }

    private DecisionWritten draft(String title, String number) {
        return Decisions.of(number, DAY, title);
    }

    private DecisionId decision(String title, List<HonourDraft> honours) {
        return Officials.asSpecialist(
                () -> register.register(draft(title + " " + mark, String.valueOf(NUMBERS.incrementAndGet())), honours));
    }

    private HonourDraft honour(String name, @Nullable UnitId unit) {
        return Honours.of(
                        name,
                        Officials.asSpecialist(
                                () -> catalogue.find("BKT", DAY).orElseThrow().revision()))
                .year(2019)
                .unit(unit)
                .in("Trường của " + name)
                .draft();
    }

    private void open(String query) {
        UI.getCurrent().navigate("quyet-dinh", QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private ListSheet<DecisionSummary> list() {
        return find(ListSheet.class).all().getFirst();
    }

    private List<String> titles() {
        return list().grid()
                .getGenericDataView()
                .getItems()
                .map(d -> d.decision().title().replace(" " + mark, ""))
                .toList();
    }

    private List<String> headers() {
        return list().grid().getColumns().stream()
                .filter(Component::isVisible)
                .map(column -> column.getKey())
                .toList();
    }

    private String address() {
        // what the list wrote into it, or else where the last step led
        var page = UI.getCurrent().getInternals();
        var written = page.getLastHandledLocation();
        return (written == null ? page.getActiveViewLocation() : written)
                .getQueryParameters()
                .getQueryString();
    }

    private List<Button> chips() {
        return find(Button.class).all().stream()
                .filter(button -> button.hasClassName("vd-chip"))
                .toList();
    }

    private byte[] file(ListFile.Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        find(ListFiles.class).single().write(UI.getCurrent(), format, out);
        return out.toByteArray();
    }

    private static int about(XSSFWorkbook book, String name) {
        for (Row row : book.getSheetAt(1)) {
            if (row.getCell(0) != null && name.equals(row.getCell(0).getStringCellValue())) {
                return (int) row.getCell(1).getNumericCellValue();
            }
        }
        return -1;
    }

    private String place() {
        return find(TrailBar.class)
                .single()
                .getChildren()
                .filter(child -> child instanceof com.vaadin.flow.component.html.Span)
                .map(child -> child.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <C extends Component> C labelled(String key) {
        return (C) Stream.<Component>concat(find(TextField.class).all().stream(), find(Select.class).all().stream())
                .filter(field -> Words.say(key).equals(((com.vaadin.flow.component.HasLabel) field).getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
