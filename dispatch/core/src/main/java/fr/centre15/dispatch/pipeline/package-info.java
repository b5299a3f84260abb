/** Commands in, decisions, events out: one writer, journal before effect. The only package that knows the Disruptor. */
@NullMarked
package fr.centre15.dispatch.pipeline;

import org.jspecify.annotations.NullMarked;
