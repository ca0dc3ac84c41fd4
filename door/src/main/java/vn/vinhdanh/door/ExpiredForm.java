package vn.vinhdanh.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that lay open until its token ran out leads back to a fresh form; everything else that is forbidden gets the page of the
 * application, and is noted.
 */
public final class ExpiredForm implements AccessDeniedHandler {

    private final int otherwise;
    private final Consumer<HttpServletRequest> closedDoor;

    /**
     * @param otherwise what an address is that an official may not ask for: 403, or 404 where only what is no view is refused so early
     * @param closedDoor notes what was answered with 403: what may not be asked for, and what came without its token
     */
    public ExpiredForm(int otherwise, Consumer<HttpServletRequest> closedDoor) {
        this.otherwise = otherwise;
        this.closedDoor = closedDoor;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean withoutToken = refusal instanceof CsrfException;
        if (withoutToken && request.getRequestURI().equals(request.getContextPath() + "/login")) {
            response.sendRedirect(request.getContextPath() + "/login?ended");
            return;
        }
        int status = withoutToken ? HttpServletResponse.SC_FORBIDDEN : otherwise;
        response.sendError(status);
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            closedDoor.accept(request);
        }
    }
}
