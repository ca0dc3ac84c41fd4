/** Views on blocs: the board of a year, the form in which one is put together, and the pact its members sign. */
@NullMarked
package vn.vinhdanh.admin.bloc;

import org.jspecify.annotations.NullMarked;
