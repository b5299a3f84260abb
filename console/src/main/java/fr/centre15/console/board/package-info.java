/** The dispatch board: queues, incoming call, open file, vehicles and the trust strip, all from one published state. */
@NullMarked
package fr.centre15.console.board;

import org.jspecify.annotations.NullMarked;
