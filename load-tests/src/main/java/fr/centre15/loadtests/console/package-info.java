/** A console without a browser: log in, follow the board, press keys. */
@NullMarked
package fr.centre15.loadtests.console;

import org.jspecify.annotations.NullMarked;
