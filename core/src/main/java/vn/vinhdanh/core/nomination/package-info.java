/**
 * Who is put forward: dossiers of units with their nominees, on their way from the unit's desk to the board's conclusion. The table of
 * moves is {@code DossierStep}; decision 62 says why it is as it is.
 */
@NullMarked
package vn.vinhdanh.core.nomination;

import org.jspecify.annotations.NullMarked;
