/** The phone rings everywhere at once: a storm of telephony events, open loop. */
@NullMarked
package fr.centre15.loadtests.storm;

import org.jspecify.annotations.NullMarked;
