/** What goes wrong at an outer door: a stable code, and one French sentence that says what to do. */
@NullMarked
package fr.centre15.console.api.problem;

import org.jspecify.annotations.NullMarked;
