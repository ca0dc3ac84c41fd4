/**
 * How a form is laid out in a workbook: the layout that the software makes from the form's file, the ones that officials made of it in Excel
 * (cells with names, and no code), and how a filled-in form is written into either.
 */
@NullMarked
package vn.vinhdanh.reporting.layout;

import org.jspecify.annotations.NullMarked;
