/** Tests of the room. */
package vn.vinhdanh.core.migration;
