/** Where the patient goes: receiving units worked out for all consoles together, and where they are read from. */
@NullMarked
package fr.centre15.console.orientation;

import org.jspecify.annotations.NullMarked;
