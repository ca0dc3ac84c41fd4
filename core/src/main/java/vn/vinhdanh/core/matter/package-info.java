/** Two people and nobody else: who took part in a matter, and that another one approves it as it is now. */
@NullMarked
package vn.vinhdanh.core.matter;

import org.jspecify.annotations.NullMarked;
