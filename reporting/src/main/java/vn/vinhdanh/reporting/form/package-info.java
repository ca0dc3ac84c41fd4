/**
 * The statutory forms as data: rows and columns as conditions on facts, with their legal basis and the years they hold for; for whom they are
 * filled in, what officials enter into those that have no other source, and where a form stands.
 */
@NullMarked
package vn.vinhdanh.reporting.form;

import org.jspecify.annotations.NullMarked;
