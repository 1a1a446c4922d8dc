/**
 * Commands and exit codes. The only package that reads or writes the standard streams or ends the process. It may use
 * every other package, and none may use it.
 */
@NullMarked
package org.raffinate.cli;

import org.jspecify.annotations.NullMarked;
