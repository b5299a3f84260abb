/** Before any call: the packaged console started, watched and stopped as its operator would. */
@NullMarked
package fr.centre15.loadtests.product;

import org.jspecify.annotations.NullMarked;
