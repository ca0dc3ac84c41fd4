/** Ways through the register for who has no name to ask for: by year, award and commune, and what was decided on this day. */
@NullMarked
package vn.vinhdanh.portal.index;

import org.jspecify.annotations.NullMarked;
