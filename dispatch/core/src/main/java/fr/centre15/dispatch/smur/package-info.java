/** The team leaves: vehicles, who is free, what is engaged, and how a mission goes on. */
@NullMarked
package fr.centre15.dispatch.smur;

import org.jspecify.annotations.NullMarked;
