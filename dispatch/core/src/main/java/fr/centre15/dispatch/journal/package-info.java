/** What happened, durably: the only package that knows Chronicle Queue. */
@NullMarked
package fr.centre15.dispatch.journal;

import org.jspecify.annotations.NullMarked;
