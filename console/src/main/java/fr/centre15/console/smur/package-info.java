/** Where the teams are: positions of vehicles, past the journal, the newest one for each, shed first. */
@NullMarked
package fr.centre15.console.smur;

import org.jspecify.annotations.NullMarked;
