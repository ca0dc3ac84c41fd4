package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Everything that matches as a file, not only what was loaded: all rows of the filter in the order shown, read in one view of the data and
 * written as they are read. The file says its filter, how many rows match and were written, and a total of each column of numbers.
 */
final class ListFiles<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final String list;
    private final List<ListColumn<T>> columns;
    private final ListAddress address;
    private final SerializableSupplier<ListSource<T>> source;

    ListFiles(
            String list, List<ListColumn<T>> columns, ListAddress address, SerializableSupplier<ListSource<T>> source) {
        this.list = list;
        this.columns = columns;
        this.address = address;
        this.source = source;
        addClassName("vd-files");
        add(new Span(Words.say("list.file")), link(ListFile.Format.XLSX), link(ListFile.Format.CSV));
    }

    private Anchor link(ListFile.Format format) {
        var link = new Anchor((DownloadHandler) event -> write(event, format), format.name());
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(Words.say("list.file.as", Words.say(list), format.name()));
        return link;
    }

    /** What is asked for, as it stood in front of the official when the link was pressed. */
    private record Asked<T>(ListSource<T> source, List<ListColumn<T>> columns, List<String> filter) {}

    private void write(DownloadEvent event, ListFile.Format format) throws IOException {
        event.setFileName(VietnameseText.slug(Words.in(event.getUI().getLocale(), list)) + format.ending());
        event.setContentType(format.type());
        write(event.getUI(), format, event.getOutputStream());
    }

    /** Writes the file; the stream is left open. */
    void write(UI ui, ListFile.Format format, OutputStream out) throws IOException {
        var asked = new AtomicReference<@Nullable Asked<T>>();
        ui.accessSynchronously(() -> asked.set(new Asked<>(
                source.get(),
                columns.stream().filter(ListColumn::isInFiles).toList(),
                List.copyOf(address.said().values()))));
        var what = Objects.requireNonNull(asked.get());
        var before = CurrentInstance.setCurrent(ui);
        try {
            var exports = ListMemory.of(ui).exports();
            exports.begin(list, format.name(), what.filter(), what.source().count());
            exports.inOneView(() -> {
                try (var file = ListFile.open(format, out, Words.say(list))) {
                    write(what, file);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private void write(Asked<T> what, ListFile file) throws IOException {
        int matching = what.source().count();
        file.head(what.columns().stream().map(ListColumn::header).toList());
        long[] sums = new long[what.columns().size()];
        int written = 0;
        while (written < matching) {
            // a service may give fewer at a time than it is asked for: nothing has ended before all is there
            var rows = what.source().load(written, Page.MOST);
            for (T row : rows) {
                var cells = new ArrayList<@Nullable Object>();
                for (int i = 0; i < sums.length; i++) {
                    var column = what.columns().get(i);
                    var value = column.value(row);
                    cells.add(value);
                    if (column.isSummed() && value instanceof Number number) {
                        sums[i] += number.longValue();
                    }
                }
                file.row(cells);
            }
            written += rows.size();
            if (rows.isEmpty()) {
                break;
            }
        }
        var about = new LinkedHashMap<String, Object>();
        about.put(Words.say("list.file.at"), Words.dateTime(Instant.now()));
        about.put(
                Words.say("list.file.filter"),
                what.filter().isEmpty() ? Words.say("list.file.no-filter") : String.join("; ", what.filter()));
        about.put(Words.say("list.file.matching"), (long) matching);
        about.put(Words.say("list.file.written"), (long) written);
        for (int i = 0; i < sums.length; i++) {
            if (what.columns().get(i).isSummed()) {
                about.put(Words.say("list.file.total", what.columns().get(i).header()), sums[i]);
            }
        }
        file.end(Words.say("list.file.about"), about);
    }
}
