/** Where is the patient: a place in words, a commune, later a position. */
@NullMarked
package fr.centre15.dispatch.location;

import org.jspecify.annotations.NullMarked;
