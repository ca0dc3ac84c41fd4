/** Taking part: readers' comments and the honest count of readers. The only room that writes, and only intents. */
@NullMarked
package vn.vinhdanh.portal.participation;

import org.jspecify.annotations.NullMarked;
