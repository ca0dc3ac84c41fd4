/**
 * What the province proposes to the Prime Minister and the President: nominees of a round in one package as the Ministry asks for it, confirmed by
 * two people, sent, asked back, answered, until the decision is received.
 */
@NullMarked
package vn.vinhdanh.core.upward;

import org.jspecify.annotations.NullMarked;
