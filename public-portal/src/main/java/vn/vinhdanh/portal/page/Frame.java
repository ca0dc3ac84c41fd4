package vn.vinhdanh.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyState;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;

/** What the frame around every page shows: the rooms that have something in them, the state of the copy, the other language. */
@Component("frame")
public class Frame {

    private static final EnumSet<PublicKind> ALL = EnumSet.allOf(PublicKind.class);

    private final PublicCopy copy;
    private final CopyState state;
    private final String province;
    private final String address;
    private final String agency;
    private final String contact;
    private final String email;
    private volatile @Nullable Rooms rooms;

    private record Rooms(long stamp, List<Crumb> links, boolean demo) {}

    Frame(
            PublicCopy copy,
            CopyState state,
            @Value("${vinhdanh.province:tỉnh Ninh Bình}") String province,
            @Value("${vinhdanh.portal.address:http://localhost:${PORTAL_PORT:8080}}") String address,
            @Value("${vinhdanh.portal.agency:Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Ninh Bình}") String agency,
            @Value("${vinhdanh.portal.contact:}") String contact,
            @Value("${vinhdanh.portal.email:}") String email) {
        this.copy = copy;
        this.state = state;
        this.province = province;
        this.address = address.replaceAll("/+$", "");
        this.agency = agency;
        this.contact = contact;
        this.email = email;
    }

    /** Name of the province, as in "tỉnh Ninh Bình". */
    public String province() {
        return province;
    }

    /** The public address of the site, without a slash at its end. */
    public String address() {
        return address;
    }

    /** Who answers for the pages. */
    public String agency() {
        return agency;
    }

    /** How to reach them; may be empty. */
    public String contact() {
        return contact;
    }

    /** The address for letters to them; may be empty. */
    public String email() {
        return email;
    }

    /** The time of the copy while the database is silent, else null. */
    public @Nullable Instant staleSince() {
        return state.staleSince();
    }

    /** Whether there is a copy at all. */
    public boolean ready() {
        return state.ready();
    }

    /** Whether what is shown is demonstration data. */
    public boolean demo() {
        return known().demo();
    }

    /** Links to the rooms that are not empty; the label is a key of the bundle. */
    public List<Crumb> links() {
        return known().links();
    }

    /** Whether citizens may ask for letters about what is published. */
    public boolean offersLetters() {
        return copy.ready() && copy.count(PublicCopy.of(PublicKind.SUBSCRIPTION)) > 0;
    }

    /** The address of this page in the other language. */
    public String otherLanguage(HttpServletRequest request) {
        var key = PageKey.of(request);
        return key.withLanguage(!Language.english(request));
    }

    private Rooms known() {
        if (!copy.ready()) {
            return new Rooms(-1, List.of(), false);
        }
        long stamp = copy.stamp(ALL);
        var current = rooms;
        if (current == null || current.stamp() != stamp) {
            current = new Rooms(stamp, lookAround(), copy.count(new TermQuery(new Term(Fields.DEMO, "true"))) > 0);
            rooms = current;
        }
        return current;
    }

    private List<Crumb> lookAround() {
        var links = new ArrayList<Crumb>();
        add(links, "nav.honours", "/vinh-danh", PublicKind.HONOUR);
        add(links, "nav.news", "/tin-tuc", PublicKind.ANNOUNCEMENT);
        if (copy.count(PublicCopy.of(PublicKind.ANNOUNCEMENT, Fields.TOPIC, "EXEMPLAR")) > 0) {
            links.add(new Crumb("nav.exemplars", "/guong-dien-hinh"));
        }
        add(links, "nav.campaigns", "/phong-trao", PublicKind.CAMPAIGN);
        add(links, "nav.blocs", "/khoi-thi-dua", PublicKind.BLOC);
        add(links, "nav.decisions", "/quyet-dinh", PublicKind.DECISION);
        add(links, "nav.awards", "/danh-hieu-hinh-thuc", PublicKind.AWARD);
        add(links, "nav.instruments", "/van-ban", PublicKind.INSTRUMENT);
        return links;
    }

    private void add(List<Crumb> links, String key, String href, PublicKind kind) {
        if (copy.count(PublicCopy.of(kind)) > 0) {
            links.add(new Crumb(key, href));
        }
    }
}
