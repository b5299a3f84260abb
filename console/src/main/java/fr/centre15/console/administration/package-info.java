/** Before and beside the calls: accounts, devices, one's own password, old files, and what the supervisor must see of the machine. */
@NullMarked
package fr.centre15.console.administration;

import org.jspecify.annotations.NullMarked;
