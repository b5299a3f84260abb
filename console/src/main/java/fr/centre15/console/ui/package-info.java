/** What every screen shares: the page shell, the elements that the style sheets dress, the texts. */
@NullMarked
package fr.centre15.console.ui;

import org.jspecify.annotations.NullMarked;
