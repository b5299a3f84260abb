/** What leaves the house: effects asked for, handed over, confirmed, failed or expired, each step a journalled fact. */
@NullMarked
package fr.centre15.dispatch.outbox;

import org.jspecify.annotations.NullMarked;
