/** Files of the public store: signed decisions, scans, pictures. */
@NullMarked
package vn.vinhdanh.portal.publicfile;

import org.jspecify.annotations.NullMarked;
