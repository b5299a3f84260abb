/** Figures with their baseline: windows, medians, one JSON line each. */
@NullMarked
package fr.centre15.loadtests.measure;

import org.jspecify.annotations.NullMarked;
