/** The platform's main jobs in a browser, on the packaged applications with the demonstration province. */
@NullMarked
package vn.vinhdanh.journeys;

import org.jspecify.annotations.NullMarked;
