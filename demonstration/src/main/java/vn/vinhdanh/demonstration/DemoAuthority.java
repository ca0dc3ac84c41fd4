package vn.vinhdanh.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/**
 * Who decides, in the words of the paper.
 *
 * @param name as registered, e.g. "Chủ tịch UBND huyện Gia Viễn"
 * @param unit whose head decides; null for the President and the Prime Minister
 * @param post post of the signer as under the signature
 */
record DemoAuthority(
        AuthorityLevel level,
        String name,
        String symbol,
        @Nullable DemoUnit unit,
        String post) {

    static final DemoAuthority PRESIDENT =
            new DemoAuthority(AuthorityLevel.PRESIDENT, "Chủ tịch nước", "QĐ-CTN", null, "Chủ tịch nước");
    static final DemoAuthority PRIME_MINISTER = new DemoAuthority(
            AuthorityLevel.PRIME_MINISTER, "Thủ tướng Chính phủ", "QĐ-TTg", null, "Thủ tướng Chính phủ");

    private static final Map<String, String> DEPARTMENTS = Map.ofEntries(
            Map.entry("so-gddt", "SGDĐT"),
            Map.entry("so-y-te", "SYT"),
            Map.entry("so-nnptnt", "SNNPTNT"),
            Map.entry("so-nn-mt", "SNNMT"),
            Map.entry("so-tai-chinh", "STC"),
            Map.entry("so-khdt", "SKHĐT"),
            Map.entry("so-cong-thuong", "SCT"),
            Map.entry("so-xay-dung", "SXD"),
            Map.entry("so-gtvt", "SGTVT"),
            Map.entry("so-vhtt", "SVHTT"),
            Map.entry("so-du-lich", "SDL"),
            Map.entry("so-khcn", "SKHCN"),
            Map.entry("so-noi-vu", "SNV"),
            Map.entry("so-tu-phap", "STP"),
            Map.entry("so-ldtbxh", "SLĐTBXH"),
            Map.entry("so-tnmt", "STNMT"),
            Map.entry("so-tttt", "STTTT"));

    /** The head of a unit as an authority. */
    static DemoAuthority of(DemoUnit unit) {
        var lower = Character.toLowerCase(unit.name().charAt(0)) + unit.name().substring(1);
        return switch (unit.kind()) {
            case PROVINCE ->
                new DemoAuthority(
                        AuthorityLevel.PROVINCE_CHAIRMAN, "Chủ tịch UBND tỉnh Ninh Bình", "QĐ-UBND", unit, "Chủ tịch");
            case DISTRICT ->
                new DemoAuthority(
                        AuthorityLevel.DISTRICT_CHAIRMAN, "Chủ tịch UBND " + lower, "QĐ-UBND", unit, "Chủ tịch");
            case COMMUNE ->
                new DemoAuthority(
                        AuthorityLevel.COMMUNE_CHAIRMAN, "Chủ tịch UBND " + lower, "QĐ-UBND", unit, "Chủ tịch");
            case ENTERPRISE ->
                new DemoAuthority(AuthorityLevel.ENTERPRISE_HEAD, "Giám đốc " + unit.name(), "QĐ-KT", unit, "Giám đốc");
            default ->
                new DemoAuthority(
                        AuthorityLevel.DEPARTMENT_HEAD,
                        "Giám đốc " + unit.name(),
                        "QĐ-" + symbol(unit),
                        unit,
                        "Giám đốc");
        };
    }

    /** Whether this department decides awards in the demonstration. */
    static boolean decides(DemoUnit unit) {
        return unit.kind() == UnitKind.DEPARTMENT && DEPARTMENTS.containsKey(bare(unit));
    }

    private static String symbol(DemoUnit unit) {
        return DEPARTMENTS.getOrDefault(bare(unit), "KT");
    }

    private static String bare(DemoUnit unit) {
        return unit.code().replaceFirst("-\\d{4}$", "");
    }

    /** The head of the paper: the issuing body over at most two lines. */
    List<String> body() {
        var of = unit;
        if (of == null) {
            return List.of(name.toUpperCase(Locale.ROOT));
        }
        return switch (of.kind()) {
            case PROVINCE, DISTRICT, COMMUNE ->
                List.of("ỦY BAN NHÂN DÂN", of.name().toUpperCase(Locale.ROOT));
            case DEPARTMENT -> List.of("UBND TỈNH NINH BÌNH", of.name().toUpperCase(Locale.ROOT));
            default -> List.of(of.name().toUpperCase(Locale.ROOT));
        };
    }
}
