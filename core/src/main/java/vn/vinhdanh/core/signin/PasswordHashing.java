package vn.vinhdanh.core.signin;

import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: Argon2id, the algorithm's name in front so that a later one can take over at the next sign-in. */
public final class PasswordHashing {

    private static final String CURRENT = "argon2@SpringSecurity_v5_8";

    private PasswordHashing() {}

    /** Hashes and checks passwords of accounts; the same for console and reporting. */
    public static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(
                CURRENT,
                Map.of(
                        CURRENT,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }
}
