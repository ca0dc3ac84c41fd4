/**
 * Opinions that the board asks of other bodies about nominees of a dossier (inspectorate, tax, police, departments, the Standing Committee of
 * the Party), each with a day; answered nominee by nominee by an officer of the unit asked, or written down by the board for a body that has none.
 */
@NullMarked
package vn.vinhdanh.core.consultation;

import org.jspecify.annotations.NullMarked;
