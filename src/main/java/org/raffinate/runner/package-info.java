/**
 * Where and when the points of a study are computed: on all cores, in parts on several machines, in one go or in several;
 * and how their rows come whole onto the disk.
 */
@NullMarked
package org.raffinate.runner;

import org.jspecify.annotations.NullMarked;
