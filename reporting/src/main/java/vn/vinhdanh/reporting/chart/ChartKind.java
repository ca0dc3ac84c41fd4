package vn.vinhdanh.reporting.chart;

import java.util.Optional;
import java.util.stream.Stream;

/** How figures are drawn. */
public enum ChartKind {
    /** Xu hướng: lines over years. */
    TREND("xu-huong"),
    /** Tỷ trọng: parts of a whole, which together are 100 %. */
    SHARES("ty-trong"),
    /** Xếp hạng: bars, the longest first. */
    RANKING("xep-hang"),
    /** Bản đồ: the communes and wards. */
    MAP("ban-do"),
    /** Nhiều hình nhỏ: one picture for each column, all on one scale. */
    MULTIPLES("nhieu-hinh"),
    /** So sánh: the columns of each row side by side. */
    COMPARISON("so-sanh");

    private final String parameter;

    ChartKind(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address. */
    public String parameter() {
        return parameter;
    }

    /** The kind of that name in the address. */
    public static Optional<ChartKind> find(String parameter) {
        return Stream.of(values())
                .filter(kind -> kind.parameter.equals(parameter))
                .findFirst();
    }
}
