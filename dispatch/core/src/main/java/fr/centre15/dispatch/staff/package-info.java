/** Who is at work: persons and their roles, enrolled devices, rights given by link, and the trace of every access. */
@NullMarked
package fr.centre15.dispatch.staff;

import org.jspecify.annotations.NullMarked;
