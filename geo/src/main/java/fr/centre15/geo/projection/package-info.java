/** Metres on the map of France and degrees on the Earth, told from one another. */
@NullMarked
package fr.centre15.geo.projection;

import org.jspecify.annotations.NullMarked;
