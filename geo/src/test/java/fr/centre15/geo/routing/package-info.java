/** Proofs about ways and travel times. */
@org.jspecify.annotations.NullMarked
package fr.centre15.geo.routing;
