/** Makes tables of the files that offices send, and gives such a file back with remarks; knows nothing of what the tables are about. */
@NullMarked
package vn.vinhdanh.core.officefile;

import org.jspecify.annotations.NullMarked;
