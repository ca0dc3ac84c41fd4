/** How the installation fares: room on the disk, stored files, rows of the inbox that could not be taken. */
@NullMarked
package vn.vinhdanh.admin.condition;

import org.jspecify.annotations.NullMarked;
