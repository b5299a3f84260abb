/** Where is the patient: a place in words, a commune, what devices say, and the place that a person confirms. */
@NullMarked
package fr.centre15.dispatch.location;

import org.jspecify.annotations.NullMarked;
