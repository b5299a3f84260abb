/** The phone rings: who calls, on which line, since when, and who takes the call. */
@NullMarked
package fr.centre15.dispatch.call;

import org.jspecify.annotations.NullMarked;
