/** Beside every call: tells support what the product understands of a file from outside. */
@NullMarked
package fr.centre15.console.inspect;

import org.jspecify.annotations.NullMarked;
