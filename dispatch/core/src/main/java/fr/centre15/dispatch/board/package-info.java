/** What the screens show: rows made for reading, worked out from the published state by pure functions. */
@NullMarked
package fr.centre15.dispatch.board;

import org.jspecify.annotations.NullMarked;
