/**
 * The whole works of a solved cascade or circuit, by what a case says of it and the library's tables: boxes, what stands in
 * them, what crosses the fence, and what it costs on a site.
 */
@NullMarked
package org.raffinate.works;

import org.jspecify.annotations.NullMarked;
