/** What the map of a board is fed with: the ground, the fleet and the calls as they move, and how the territory is covered. */
@NullMarked
package fr.centre15.console.map;

import org.jspecify.annotations.NullMarked;
