/** The way of a call, from ring to hospital: what every feature shares. */
@NullMarked
package fr.centre15.dispatch;

import org.jspecify.annotations.NullMarked;
