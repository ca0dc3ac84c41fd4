/** The statutory forms as data: rows and columns as conditions on facts, with their legal basis and the years they hold for. */
@NullMarked
package vn.vinhdanh.reporting.form;

import org.jspecify.annotations.NullMarked;
