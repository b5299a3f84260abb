/** Measures of geo against what would be done without it. */
@NullMarked
package fr.centre15.geo.bench;

import org.jspecify.annotations.NullMarked;
