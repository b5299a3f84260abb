/** National code lists as the product shows them, read from their published extracts. */
@NullMarked
package fr.centre15.console.nomenclature;

import org.jspecify.annotations.NullMarked;
