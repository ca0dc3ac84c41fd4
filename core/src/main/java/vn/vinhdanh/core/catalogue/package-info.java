/** What can be given: titles and forms with their legal basis, all dated data. */
@NullMarked
package vn.vinhdanh.core.catalogue;

import org.jspecify.annotations.NullMarked;
