/** The one place where commits are ordered: audit chain and change feed. */
@NullMarked
package vn.vinhdanh.core.ledger;

import org.jspecify.annotations.NullMarked;
