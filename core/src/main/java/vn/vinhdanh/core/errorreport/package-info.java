/** What citizens report as wrong in the public register: each report has a reference, a promised day and an answer. */
@NullMarked
package vn.vinhdanh.core.errorreport;

import org.jspecify.annotations.NullMarked;
