package vn.vinhdanh.core.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of several lines, which stay; see {@link Written}. */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Lines {

    /** Whether spaces mean something, as in Markdown, and stay too. */
    boolean indented() default false;
}
