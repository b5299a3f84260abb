/** After the call: what the journal says is projected into PostgreSQL, behind dispatch and never in its way. */
@NullMarked
package fr.centre15.console.store;

import org.jspecify.annotations.NullMarked;
