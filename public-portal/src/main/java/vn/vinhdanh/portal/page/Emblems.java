package vn.vinhdanh.portal.page;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAward;

/**
 * A drawing for each award, ours and nobody's decoration: what is handed over gives the shape, the level the number of gems below it. Only
 * constants stand in a drawing.
 */
@Component("emblems")
public class Emblems {

    /** The kinds in the order in which they are shown. */
    public static final List<String> KINDS =
            List.of("TITLE", "FLAG", "ORDER", "MEDAL", "HONORARY", "BADGE", "MERIT", "PAPER");

    private static final Map<String, Integer> GEMS =
            Map.of("GRASSROOTS", 1, "PROVINCE", 2, "GOVERNMENT", 3, "STATE", 4);

    private static final Map<String, String> SHAPES = Map.of(
            "TITLE",
                    "<path class=\"e-b\" d=\"M3.5 9.5c0 6 3.2 10 8.5 11.5 5.3-1.5 8.5-5.5 8.5-11.5M5 14.6l2.6-.6M7.4 18l2-1.8M19"
                            + " 14.6l-2.6-.6M16.6 18l-2-1.8\"/><path class=\"e-a\" d=\"M12 2.6l2.1 4.6 5 .5-3.8 3.3 1.2 4.9L12"
                            + " 13.3l-4.5 2.6 1.2-4.9-3.8-3.3 5-.5z\"/>",
            "FLAG",
                    "<path class=\"e-b\" d=\"M5.5 21.5v-19\"/><path class=\"e-a\" d=\"M5.5 3.5c5-2 8 2 14 0v11c-6 2-9-2-14"
                            + " 0z\"/><path class=\"e-b\" d=\"M12.5 6l1 2 2.1.3-1.5 1.5.3 2.1-1.9-1-1.9 1 .3-2.1-1.5-1.5"
                            + " 2.1-.3z\"/>",
            "ORDER",
                    "<path class=\"e-b\" d=\"M7 2h10l-2 7H9z\"/><path class=\"e-a\" d=\"M12 8.2l1.7 2.3 2.8-.6-.2 2.9 2.6"
                            + " 1.2-2 2 1.1 2.7-2.8.5-.8 2.8-2.4-1.5-2.4 1.5-.8-2.8-2.8-.5 1.1-2.7-2-2 2.6-1.2-.2-2.9 2.8.6z\"/>"
                            + "<circle class=\"e-b\" cx=\"12\" cy=\"15.2\" r=\"2.2\"/>",
            "MEDAL",
                    "<path class=\"e-b\" d=\"M7 2l3.4 7M17 2l-3.4 7M10 2h4\"/><circle class=\"e-a\" cx=\"12\" cy=\"15\""
                            + " r=\"6\"/><circle class=\"e-b\" cx=\"12\" cy=\"15\" r=\"3\"/>",
            "HONORARY",
                    "<path class=\"e-a\" d=\"M12 3l2 4.4 4.8.5-3.6 3.2 1 4.7-4.2-2.4-4.2 2.4 1-4.7-3.6-3.2 4.8-.5z\"/><path"
                            + " class=\"e-b\" d=\"M3.5 15.5c2.6-.3 6.5 1 8.5 5 2-4 5.9-5.3 8.5-5-.6 3.7-4"
                            + " 6-8.5 6s-7.9-2.3-8.5-6z\"/>",
            "BADGE",
                    "<path class=\"e-a\" d=\"M12 3.2c1.8 1.8 1.8 3.6 0 5.4-1.8-1.8-1.8-3.6 0-5.4zM12"
                            + " 20.8c1.8-1.8 1.8-3.6 0-5.4-1.8 1.8-1.8 3.6 0 5.4zM3.2 12c1.8-1.8"
                            + " 3.6-1.8 5.4 0-1.8 1.8-3.6 1.8-5.4 0zM20.8 12c-1.8-1.8-3.6-1.8-5.4 0"
                            + " 1.8 1.8 3.6 1.8 5.4 0z\"/><circle class=\"e-b\" cx=\"12\" cy=\"12\" r=\"9.5\"/>"
                            + "<circle class=\"e-b\" cx=\"12\" cy=\"12\" r=\"2.6\"/>",
            "MERIT",
                    "<path class=\"e-a\" d=\"M3.5 3.5h17v13h-6M3.5 3.5v13h4.5M7 7.5h10M8.5"
                            + " 10.5h7\"/><circle class=\"e-b\" cx=\"11.2\" cy=\"16\" r=\"3\"/><path class=\"e-b\""
                            + " d=\"M9.7 18.6l-1 3.4 2.5-1.3 2.5 1.3-1-3.4\"/>",
            "PAPER",
                    "<path class=\"e-a\" d=\"M5 3h14v18H5zM8.5 13h7M8.5 16.5h7\"/><path class=\"e-b\" d=\"M12"
                            + " 5.5l.9 1.9 2.1.3-1.5 1.4.4 2.1-1.9-1-1.9 1 .4-2.1L9 7.7l2.1-.3z\"/>");

    private final AwardNames awards;

    Emblems(AwardNames awards) {
        this.awards = awards;
    }

    /** The kind of an award, one of {@link #KINDS}; a paper when the catalogue does not have it. */
    public String kind(String code) {
        var award = awards.find(code);
        return award == null || award.revisions().isEmpty() ? "PAPER" : kind(award);
    }

    /** The kind of an award, one of {@link #KINDS}. */
    public static String kind(PublicAward award) {
        var object = award.revisions().stream()
                .map(PublicAward.Revision::certificateObject)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return switch (object) {
            case "FLAG" -> "FLAG";
            case "ORDER" -> "ORDER";
            case "MEDAL" -> "MEDAL";
            case "COMMEMORATIVE_BADGE" -> "BADGE";
            case "BADGE", "FRAMED_WITH_BADGE" -> award.title() ? "TITLE" : "HONORARY";
            case "COMMENDATION" -> "PAPER";
            case "CERTIFICATE", "ATTESTATION", "FRAMED" -> award.title() ? "TITLE" : "MERIT";
            default -> award.title() ? "TITLE" : "PAPER";
        };
    }

    /** What stands inside the drawing of an award. */
    public String drawing(String code) {
        return SHAPES.getOrDefault(kind(code), "") + gems(GEMS.getOrDefault(awards.level(code), 0));
    }

    private static String gems(int number) {
        var gems = new StringBuilder();
        for (int i = 0; i < number; i++) {
            gems.append("<path class=\"e-g\" d=\"M")
                    .append(13 - 2 * number + 4 * i)
                    .append(" 25.5l1-1.5 1 1.5-1 1.5z\"/>");
        }
        return gems.toString();
    }
}
