package vn.vinhdanh.core.officefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of a cell is put together from runs of different looks. */
class TextRunsTest {

    @Test
    void aFigureAfterAMeasureIsNoFootnoteMark() {
        var runs = new TextRuns();
        runs.add("Tiết kiệm 100 m", false, false);
        runs.add("2", false, true);
        assertThat(runs.text()).isEqualTo("Tiết kiệm 100 m2");
    }
}
