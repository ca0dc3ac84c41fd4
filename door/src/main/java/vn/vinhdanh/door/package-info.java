/** What a connection and a request pass before any page: how many, how long, from whom. One piece of code for the three applications. */
@NullMarked
package vn.vinhdanh.door;

import org.jspecify.annotations.NullMarked;
