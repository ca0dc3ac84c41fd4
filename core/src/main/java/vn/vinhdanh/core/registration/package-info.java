/**
 * What units aim at: the titles that they register in a round for their people and collectives, by what the rules say today, and what came
 * of it. Nothing follows from a registration; decision 67 says why it is kept at all.
 */
@NullMarked
package vn.vinhdanh.core.registration;

import org.jspecify.annotations.NullMarked;
