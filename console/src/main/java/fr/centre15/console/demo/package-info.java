/** A living exercise: a territory, calls that ring, colleagues who answer, crews that drive. Exists in no live instance. */
@NullMarked
package fr.centre15.console.demo;

import org.jspecify.annotations.NullMarked;
