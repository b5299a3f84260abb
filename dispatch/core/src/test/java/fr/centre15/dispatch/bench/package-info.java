/** How fast the core is, each number beside its baseline in the same run. Main classes, not tests. */
@NullMarked
package fr.centre15.dispatch.bench;

import org.jspecify.annotations.NullMarked;
