/** How facts become bytes: an explicit binary code, written down field by field, with no class name in it. */
@NullMarked
package fr.centre15.dispatch.codec;

import org.jspecify.annotations.NullMarked;
