/** What the server says to a browser: the frames of the push channel, and the tree that they build. */
@NullMarked
package fr.centre15.loadtests.uidl;

import org.jspecify.annotations.NullMarked;
