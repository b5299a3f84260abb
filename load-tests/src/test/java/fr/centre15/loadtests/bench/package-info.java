/** How fast the product is, always beside something that does less. */
@NullMarked
package fr.centre15.loadtests.bench;

import org.jspecify.annotations.NullMarked;
