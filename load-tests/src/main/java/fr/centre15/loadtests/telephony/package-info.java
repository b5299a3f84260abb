/** The phone rings: what a telephony gateway posts. */
@NullMarked
package fr.centre15.loadtests.telephony;

import org.jspecify.annotations.NullMarked;
