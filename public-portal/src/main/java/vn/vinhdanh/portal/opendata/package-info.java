/** Open data: what is public as JSON and CSV for programs, described, limited, licensed, and as files by year. */
@NullMarked
package vn.vinhdanh.portal.opendata;

import org.jspecify.annotations.NullMarked;
