/** Proofs that no one part owns: what the whole console shows, keeps, ships and lets out. */
@NullMarked
package fr.centre15.console.proof;

import org.jspecify.annotations.NullMarked;
