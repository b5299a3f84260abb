/** The caller says an address, or stands at a point: which places that may be. */
@NullMarked
package fr.centre15.geo.gazetteer;

import org.jspecify.annotations.NullMarked;
