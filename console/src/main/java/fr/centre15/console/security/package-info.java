/** Before and during the call: who comes in, from where, and what may be seen or done; every view leaves a trace. */
@NullMarked
package fr.centre15.console.security;

import org.jspecify.annotations.NullMarked;
