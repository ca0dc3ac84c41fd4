/** Registration of titles in the console: the registrations of units, who aims at what, and what came of it. */
@NullMarked
package vn.vinhdanh.admin.registration;

import org.jspecify.annotations.NullMarked;
