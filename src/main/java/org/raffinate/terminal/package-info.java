/** What goes to a screen, a log or another program: standard streams, progress, JSON text. */
@NullMarked
package org.raffinate.terminal;

import org.jspecify.annotations.NullMarked;
