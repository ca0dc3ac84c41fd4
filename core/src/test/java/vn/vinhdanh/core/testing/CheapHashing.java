package vn.vinhdanh.core.testing;

import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes as an installation does, but over 64 KB and once instead of over 16 MB and twice: what tests ask is not whether guessing is dear. */
public final class CheapHashing {

    private static final String NAME = "argon2@SpringSecurity_v5_8";

    private CheapHashing() {}

    /** Puts it before the application's own; a fifth of what all tests cost was the hashing of their officials' passwords. */
    static void register(BeanDefinitionRegistry beans) {
        beans.registerBeanDefinition(
                "cheapPasswordEncoder",
                BeanDefinitionBuilder.rootBeanDefinition(PasswordEncoder.class, CheapHashing::encoder)
                        .setPrimary(true)
                        .getBeanDefinition());
    }

    /** Also checks what an installation has hashed. */
    public static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(
                NAME, Map.of(NAME, new Argon2PasswordEncoder(16, 32, 1, 64, 1), "bcrypt", new BCryptPasswordEncoder()));
    }
}
