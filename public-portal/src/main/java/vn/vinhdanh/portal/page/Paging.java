package vn.vinhdanh.portal.page;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.portal.copy.PublicCopy;

/**
 * Which page of how many, and the addresses of the others.
 *
 * @param page from 1
 * @param total how many items in all
 * @param address the address of the list without the page
 */
public record Paging(int page, int size, long total, String address) {

    /** The page number in the address, at least 1 and not deeper than lists are paged. */
    public static int read(String text, int size) {
        int deepest = PublicCopy.DEEPEST / size;
        return text.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(text), 1, deepest) : 1;
    }

    /** Place of the first item. */
    public int offset() {
        return (page - 1) * size;
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return Math.clamp((total + size - 1) / size, 1, PublicCopy.DEEPEST / size);
    }

    /** Whether there is more than one page. */
    public boolean several() {
        return pages() > 1;
    }

    /** Number of the first item shown. */
    public long first() {
        return total == 0 ? 0 : offset() + 1L;
    }

    /** Number of the last item shown. */
    public long last() {
        return Math.min(total, offset() + (long) size);
    }

    /** Address of a page. */
    public String href(int number) {
        if (number <= 1) {
            return address;
        }
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("trang", number)
                .build()
                .toUriString();
    }

    /** The pages worth a link: the ends and the neighbours. */
    public List<Integer> links() {
        var numbers = new TreeSet<Integer>();
        int pages = pages();
        numbers.add(1);
        numbers.add(pages);
        for (int n = page - 2; n <= page + 2; n++) {
            if (n >= 1 && n <= pages) {
                numbers.add(n);
            }
        }
        return numbers.stream().collect(Collectors.toList());
    }
}
