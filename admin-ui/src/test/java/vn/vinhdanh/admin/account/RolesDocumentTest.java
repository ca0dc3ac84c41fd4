package vn.vinhdanh.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.admin.shell.Sentences;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Role;

/** What a role may do is written once, in the code; the tables of the documentation are made from it. */
class RolesDocumentTest {

    private static final String FROM = "<!-- roles: written by RolesDocumentTest -->\n";
    private static final String TO = "<!-- roles end -->";

    @ParameterizedTest
    @CsvSource({
        "docs/operations/accounts.md, en, Role, May, 'Of the whole province only, never for certain units'",
        "docs/guides/tai-khoan.md, vi, Vai trò, Làm được, 'Chỉ cho cả tỉnh, không giao theo đơn vị'"
    })
    void theTableSaysWhatTheCodeSays(String file, String language, String role, String may, String whole)
            throws IOException {
        var path = Path.of("..").resolve(file);
        var text = Files.readString(path);
        var words = Sentences.of(Locale.of(language));
        var table = new StringBuilder("| " + role + " | " + may + " |\n|---|---|\n");
        for (Role one : Role.values()) {
            table.append("| ")
                    .append(words.word(one))
                    .append(" (`")
                    .append(one.name())
                    .append("`) | ")
                    .append(EnumSet.copyOf(one.permissions()).stream()
                            .map(words::word)
                            .collect(Collectors.joining("; ")))
                    .append(" |\n");
        }
        table.append("\n")
                .append(whole)
                .append(": ")
                .append(Arrays.stream(Permission.values())
                        .filter(Permission::forTheWholeProvince)
                        .map(words::word)
                        .collect(Collectors.joining("; ")))
                .append(".\n");
        int from = text.indexOf(FROM);
        int to = text.indexOf(TO);
        assertThat(from).as(file + " has no place for the table").isPositive().isLessThan(to);
        var anew = text.substring(0, from + FROM.length()) + table + text.substring(to);
        if (Boolean.getBoolean("vinhdanh.docs.write")) {
            Files.writeString(path, anew);
            return;
        }
        assertThat(text)
                .as(file + " is not what Role and Permission say; write it anew with: ./mvnw -q -pl admin-ui -am"
                        + " -Dtest=RolesDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dvinhdanh.docs.write=true"
                        + " test")
                .isEqualTo(anew);
    }
}
