/** Proofs about what the map is drawn from. */
@org.jspecify.annotations.NullMarked
package fr.centre15.geo.tiles;
