package vn.vinhdanh.core.account;

import java.time.Instant;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.SignInPlace;

/**
 * Who was turned away within ten minutes, for one reason and from one address.
 *
 * @param username of the account; empty when there is none of the name that was typed, or when very many were turned away at once
 * @param address where it came from; empty when very many were turned away at once
 * @param door what was asked for last, of a closed door; else empty
 * @param tries how often
 */
public record RefusedSignIn(
        Refusal reason,
        SignInPlace place,
        String username,
        String address,
        String door,
        int tries,
        Instant first,
        Instant last) {}
