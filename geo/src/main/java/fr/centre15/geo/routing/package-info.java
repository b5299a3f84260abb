/** How long it takes to get there by road: OSM files are imported into a prepared graph, and vehicles are timed on it. */
@NullMarked
package fr.centre15.geo.routing;

import org.jspecify.annotations.NullMarked;
