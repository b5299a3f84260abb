/** The phone rings: what a telephone system may say to us. */
@NullMarked
package fr.centre15.console.telephony;

import org.jspecify.annotations.NullMarked;
