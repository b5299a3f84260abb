/** The application: screens, HTTP doors, store and wiring around the dispatch core. */
@NullMarked
package fr.centre15.console;

import org.jspecify.annotations.NullMarked;
