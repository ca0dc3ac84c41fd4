/** Tests of the room. */
package vn.vinhdanh.core.inbox;
