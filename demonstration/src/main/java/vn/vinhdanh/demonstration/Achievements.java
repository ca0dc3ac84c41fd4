package vn.vinhdanh.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Writes what an honour is for. A template holds choices in braces, which may hold choices again: {@code {12-40}} is a number
 * in that range, {@code {mạ khay|tưới tiết kiệm}} one of the words.
 */
final class Achievements {

    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

    private final List<Template> templates = new ArrayList<>();

    Achievements() {
        DemoTable.rows("achievements.csv")
                .forEach(row -> templates.add(new Template(
                        row.get(0), CommendationKind.valueOf(row.get(1)), recipient(row.get(2)), row.get(3))));
    }

    private static RecipientKind recipient(String letter) {
        return switch (letter) {
            case "P" -> RecipientKind.PERSON;
            case "C" -> RecipientKind.COLLECTIVE;
            default -> RecipientKind.HOUSEHOLD;
        };
    }

    /**
     * An achievement of that field and kind; of any field when the field has none of the kind.
     *
     * @return empty when no template tells of such an achievement
     */
    Optional<String> next(String field, CommendationKind kind, RecipientKind recipient, RandomGenerator random) {
        var fitting = templates.stream()
                .filter(t -> t.kind == kind && t.recipient == recipient && t.field.equals(field))
                .toList();
        if (fitting.isEmpty()) {
            fitting = templates.stream()
                    .filter(t -> t.kind == kind && t.recipient == recipient)
                    .toList();
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fill(fitting.get(random.nextInt(fitting.size())).text, random));
    }

    private static String fill(String text, RandomGenerator random) {
        var now = text;
        for (var choice = CHOICE.matcher(now); choice.find(); choice = CHOICE.matcher(now)) {
            now = now.substring(0, choice.start()) + choose(choice.group(1), random) + now.substring(choice.end());
        }
        return now;
    }

    private static String choose(String inside, RandomGenerator random) {
        var range = RANGE.matcher(inside);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            int number = from + random.nextInt(to - from + 1);
            int step = to >= 1000 ? 10 : 1;
            return number(number / step * step);
        }
        var words = inside.split("\\|", -1);
        return words[random.nextInt(words.length)];
    }

    private static String number(int number) {
        return number < 1000 ? String.valueOf(number) : "%d.%03d".formatted(number / 1000, number % 1000);
    }

    private record Template(String field, CommendationKind kind, RecipientKind recipient, String text) {}
}
