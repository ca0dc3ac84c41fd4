/** The law data on screen: what is in force, what it was, and its changes by two people. */
@NullMarked
package vn.vinhdanh.admin.catalogue;

import org.jspecify.annotations.NullMarked;
