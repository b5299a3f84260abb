/** Where things are on the Earth: positions, addresses, ways and maps; the only place where x and y are spoken. */
@NullMarked
package fr.centre15.geo;

import org.jspecify.annotations.NullMarked;
