/** The file opens: who calls, for whom, where, how urgent, what is decided, and when it is over. */
@NullMarked
package fr.centre15.dispatch.regulation;

import org.jspecify.annotations.NullMarked;
