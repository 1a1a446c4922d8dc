/** The part of a report that shows a plant: boxes, inventory, reagents and effluent, cost, in text, JSON and tables. */
@NullMarked
package org.raffinate.plantreport;

import org.jspecify.annotations.NullMarked;
