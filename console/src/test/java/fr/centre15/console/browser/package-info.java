/** The whole way of a call as a person takes it: a real browser, real keys, the real application. */
@NullMarked
package fr.centre15.console.browser;

import org.jspecify.annotations.NullMarked;
