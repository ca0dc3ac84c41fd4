package vn.vinhdanh.door;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * How an application tells one of its pages that what it sent is too long; for pages whose program takes every refusal for a lost
 * connection and sends again.
 */
@FunctionalInterface
public interface TooLongForPage {

    /**
     * What the page understands.
     *
     * @param request a request of an official, whose body is not to be read
     * @return a message (JSON) that is sent as an answer to it; null when the request comes from no such page and is refused as any
     */
    @Nullable
    String answer(HttpServletRequest request);
}
