package vn.vinhdanh.admin.shell;

/** A view that the year in view rules: above it, and above no other, the head of the console shows which year that is. */
public interface OfYear {}
