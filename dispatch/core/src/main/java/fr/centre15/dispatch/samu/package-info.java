/** One SAMU as a whole: its profile and territory, everything in progress, and the rules that rule over all of it. */
@NullMarked
package fr.centre15.dispatch.samu;

import org.jspecify.annotations.NullMarked;
