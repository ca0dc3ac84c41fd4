package vn.vinhdanh.admin.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.vinhdanh.core.account.Permission;

/**
 * Work that begins at a view: found beside the screens by whoever may do it, and offered before anything was typed.
 *
 * <pre>{@code @Begins(title = "articles.write", at = "bai-viet/soan/moi", may = Permission.WRITE_ANNOUNCEMENTS)}</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Begins {

    /** Key of what is done, as its button says it. */
    String title();

    /** The address of the view, without a leading slash. */
    String at();

    /** Who may do it. */
    Permission may();
}
