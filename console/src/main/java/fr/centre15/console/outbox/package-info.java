/** What leaves the house really leaves: follows the journal, hands effects to their channel, writes down what became of them. */
@NullMarked
package fr.centre15.console.outbox;

import org.jspecify.annotations.NullMarked;
