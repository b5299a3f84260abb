/** Where the caller is: what telephones say of themselves. */
@NullMarked
package fr.centre15.console.location;

import org.jspecify.annotations.NullMarked;
