package vn.vinhdanh.door;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What the request of a sign-in form says besides name and password: the address it comes from, and the mark of its browser. */
public final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final transient @Nullable String mark;

    /** @param request that carries the form */
    public SignInDetails(HttpServletRequest request) {
        super(request);
        this.address = request.getRemoteAddr();
        this.mark = BrowserMark.of(request);
    }

    /** Network address of the browser; that of the reader where a named proxy forwards it. */
    public String address() {
        return address;
    }

    /** The browser's mark; null when it has none. */
    public @Nullable String mark() {
        return mark;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
