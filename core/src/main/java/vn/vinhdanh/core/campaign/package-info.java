/** What is striven for: campaigns (phong trào thi đua), their themes, tasks, parent movements and linked directives. */
@NullMarked
package vn.vinhdanh.core.campaign;

import org.jspecify.annotations.NullMarked;
