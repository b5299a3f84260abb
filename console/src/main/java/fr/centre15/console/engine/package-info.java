/** Brings the core to life: journal and pipeline, the gateway that stamps commands, the clock that ticks and probes. */
@NullMarked
package fr.centre15.console.engine;

import org.jspecify.annotations.NullMarked;
