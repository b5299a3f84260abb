/** The address search of this instance, beside the store: its pool and its tables are its own, so that neither waits. */
@NullMarked
package fr.centre15.console.gazetteer;

import org.jspecify.annotations.NullMarked;
