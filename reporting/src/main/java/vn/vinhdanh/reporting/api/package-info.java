/** Figures and lists for other systems of the province: JSON, by token, reading only, in the words of the pages' addresses. */
@NullMarked
package vn.vinhdanh.reporting.api;

import org.jspecify.annotations.NullMarked;
