/**
 * What the council has before it: the nominees of a round in one list, by award, with what was concluded, what other bodies and citizens say, and
 * what decides between equals; as a paper for the members.
 */
@NullMarked
package vn.vinhdanh.core.council;

import org.jspecify.annotations.NullMarked;
