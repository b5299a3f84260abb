/** Where the patient goes: receiving units and what each of them can do. */
@NullMarked
package fr.centre15.dispatch.orientation;

import org.jspecify.annotations.NullMarked;
