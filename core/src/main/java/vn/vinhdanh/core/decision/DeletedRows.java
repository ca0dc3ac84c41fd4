package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Honours that leave the register as the audit keeps them: one readable line each, so that nothing vanishes with its row. */
final class DeletedRows {

    /** As many lines as one entry of the audit holds; more make further entries. */
    static final int A_PART = 500;

    private DeletedRows() {}

    /** {@code 12. Bà Nguyễn Thị A, Giáo viên, Trường THPT B – Bằng khen … – 2020 – vì có thành tích …}. */
    static String line(HonourDetails honour) {
        var who = Stream.of((honour.salutation() + " " + honour.name()).strip(), honour.post(), honour.unit())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return honour.ordinal() + ". "
                + Stream.of(who, honour.awardName(), honour.period().label(), honour.achievement())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" – "));
    }

    /** The lines of all honours in parts of {@link #A_PART}; at least one, which may be empty. */
    static List<List<String>> parts(List<HonourDetails> honours) {
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from == 0 || from < honours.size(); from += A_PART) {
            parts.add(honours.subList(from, Math.min(honours.size(), from + A_PART)).stream()
                    .map(DeletedRows::line)
                    .toList());
        }
        return parts;
    }
}
