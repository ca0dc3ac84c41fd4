package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.JsonSerializable;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws {@link Cell}s in the browser, each alone in its column or all of a row on a card. Texts are set as texts, never as markup, and
 * what is pressed comes back as the keys of a column and a step, which the row then looks up among the steps that it has now.
 */
final class CellRenderer {

    /** What the steps of all lists are called by the browser, with the key of the column, that of the step and a place. */
    static final String TAKE = "take";

    private static final String DRAW = """
            const draw = (part, column) => {
              const go = () => take(column, part.key, -1);
              switch (part.kind) {
                case 'Text':
                  return html`<span class="${part.css}">${part.text}</span>`;
                case 'Prose':
                  return html`<span class="${live('vd-prose')}" title="${part.text}"
                    @click="${e => e.currentTarget.classList.toggle('vd-whole')}">${part.text}</span>`;
                case 'Mark':
                  return html`<span class="vd-status ${part.css}"><vaadin-icon icon="${part.icon}" aria-hidden="true"></vaadin-icon
                    ><span>${part.text}</span></span>`;
                case 'Link':
                  return html`<a href="${part.path}">${part.text}</a>`;
                case 'Step':
                  return part.name === part.text
                    ? html`<button type="button" class="vd-opens ${part.css}" @click="${go}">${part.text}</button>`
                    : html`<button type="button" class="vd-opens ${part.css}" aria-label="${part.name}"
                        @click="${go}">${part.text}</button>`;
                case 'Choice':
                  return html`<select class="vd-cell-choice" aria-label="${part.name}"
                    @change="${e => take(column, part.key, e.target.selectedIndex - 1)}">
                    <option value="" disabled .selected="${live(part.chosen < 0)}">${part.text}</option>
                    ${part.options.map((option, i) =>
                      html`<option .selected="${live(i === part.chosen)}">${option}</option>`)}</select>`;
                default:
                  return html`<div class="${part.css}">${part.parts.map(one => draw(one, column))}</div>`;
              }
            };
            """;

    private static final String ALONE = "${(() => {" + DRAW + "return draw(item.cell);})()}";

    private static final String CARD = "${(() => {" + DRAW + """
            return html`<div class="vd-row-card">${item.card.map((line, i) => html`<div>${
              i > 0 ? html`<span class="vd-row-name">${line.header}</span>` : ''}${draw(line.cell, line.column)}</div>`)}</div>`;
            })()}""";

    private CellRenderer() {}

    /** The cells of one column. */
    static <T> LitRenderer<T> alone(ListColumn<T> column) {
        return LitRenderer.<T>of(ALONE)
                .withProperty("cell", row -> new Told(drawn(column.cell(row))))
                .withFunction(TAKE, (row, told) -> take(column, row, told));
    }

    /** All cells of a row that say something, one below the other. */
    static <T> LitRenderer<T> card(List<ListColumn<T>> columns) {
        return LitRenderer.<T>of(CARD)
                .withProperty("card", row -> card(columns, row))
                .withFunction(
                        TAKE,
                        (row, told) -> columns.stream()
                                .filter(column ->
                                        column.key().equals(told.path(0).asString("")))
                                .findFirst()
                                .ifPresent(column -> take(column, row, told)));
    }

    private static <T> void take(ListColumn<T> column, T row, ArrayNode told) {
        column.cell(row).take(told.path(1).asString(""), told.path(2).asInt(-1));
    }

    private static <T> List<Told> card(List<ListColumn<T>> columns, T row) {
        var lines = new ArrayList<Told>();
        for (var column : columns) {
            var cell = column.isHidden() ? null : column.cell(row);
            if (cell != null && !cell.isBlank()) {
                lines.add(new Told(JacksonUtils.createObjectNode()
                        .put("column", column.key())
                        .put("header", column.header())
                        .set("cell", drawn(cell))));
            }
        }
        return lines;
    }

    private static ObjectNode drawn(Cell cell) {
        var drawn = JacksonUtils.createObjectNode().put("kind", cell.getClass().getSimpleName());
        switch (cell) {
            case Cell.Text text -> drawn.put("css", text.css()).put("text", text.text());
            case Cell.Prose prose -> drawn.put("text", prose.text());
            case Cell.Mark mark ->
                drawn.put("css", mark.tone().css())
                        .put("icon", mark.tone().icon())
                        .put("text", mark.text());
            case Cell.Link link -> drawn.put("path", link.path()).put("text", link.text());
            case Cell.Step step ->
                drawn.put("key", step.key())
                        .put("css", step.css())
                        .put("text", step.text())
                        .put("name", step.name());
            case Cell.Choice choice -> {
                drawn.put("key", choice.key())
                        .put("text", choice.prompt())
                        .put("name", choice.name())
                        .put("chosen", choice.chosen());
                choice.options().forEach(drawn.putArray("options")::add);
            }
            case Cell.Group group -> {
                drawn.put("css", group.css());
                var parts = drawn.putArray("parts");
                group.parts().forEach(part -> parts.add(drawn(part)));
            }
        }
        return drawn;
    }

    /** What the browser is told of a cell. */
    private record Told(ObjectNode toJson) implements JsonSerializable {

        @Override
        public JsonSerializable readJson(JsonNode told) {
            throw new UnsupportedOperationException("cells are told, not heard");
        }
    }
}
