package vn.vinhdanh.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that lay open until its token ran out leads back to a fresh form; everything else that is forbidden gets the page of the
 * application.
 */
public final class ExpiredForm implements AccessDeniedHandler {

    private final int otherwise;

    /** @param otherwise what an address is that an official may not ask for: 403, or 404 where only what is no view is refused so early */
    public ExpiredForm(int otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getRequestURI().equals(request.getContextPath() + "/login")) {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        } else {
            response.sendError(refusal instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : otherwise);
        }
    }
}
