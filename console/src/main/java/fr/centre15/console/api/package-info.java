/** The outer doors of a call's data: JSON in and out, every error a problem with a stable code. */
@NullMarked
package fr.centre15.console.api;

import org.jspecify.annotations.NullMarked;
