/** What the map shows below the patient and the vehicles: vector tiles of what was imported, and cells where nothing was. */
@NullMarked
package fr.centre15.geo.tiles;

import org.jspecify.annotations.NullMarked;
