package vn.vinhdanh.reporting.layout;

import java.util.List;

/**
 * Why a workbook cannot be a template, one thing at one place.
 *
 * @param key last part of the key {@code layout.finding.…} of the sentence
 * @param arguments what the sentence names: names, cells, formulas
 */
public record Finding(String key, List<String> arguments) {

    static Finding of(String key, Object... arguments) {
        return new Finding(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
