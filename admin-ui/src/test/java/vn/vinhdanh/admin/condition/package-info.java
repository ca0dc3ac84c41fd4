/** Tests of the package. */
package vn.vinhdanh.admin.condition;
