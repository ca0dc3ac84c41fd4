/** The same figures as files: XLSX, CSV and PDF, each with its filters, row count and control total. */
@NullMarked
package vn.vinhdanh.reporting.download;

import org.jspecify.annotations.NullMarked;
