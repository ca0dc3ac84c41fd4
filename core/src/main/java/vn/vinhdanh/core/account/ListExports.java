package vn.vinhdanh.core.account;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;

/**
 * Lists that leave the house as files. What leaves is read by the services of the lists, in the official's scope; here it is put onto the
 * audit, before the first row leaves, and read in one view of the data, so that count and rows are of the same moment.
 */
@Service
@PreAuthorize("hasAuthority('VIEW_CONSOLE')")
public class ListExports {

    private final Ledger ledger;

    ListExports(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Puts an export onto the audit, before anything leaves: it stays there also when the line breaks half way.
     *
     * @param list key of the list, e.g. {@code decisions.title}
     * @param format {@code XLSX} or {@code CSV}
     * @param filter what it is limited to, as the official reads it
     * @param rows how many rows match
     */
    @Transactional
    public void begin(String list, String format, List<String> filter, int rows) {
        ledger.record(new Act(
                "list.exported", "list", list, Map.of("format", format, "filter", List.copyOf(filter), "rows", rows)));
    }

    /**
     * Reads in one view of the data, however many pages it takes and whatever is written meanwhile.
     *
     * @param reading asks the services of the list
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void inOneView(Runnable reading) {
        reading.run();
    }
}
