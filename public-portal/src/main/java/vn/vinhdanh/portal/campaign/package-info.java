/** Campaigns (phong trào thi đua) with their tasks, blocs and parent movements. */
@NullMarked
package vn.vinhdanh.portal.campaign;

import org.jspecify.annotations.NullMarked;
