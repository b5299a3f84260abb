/** The product under load, driven from outside only: processes, HTTP and WebSocket, never its classes. */
@NullMarked
package fr.centre15.loadtests;

import org.jspecify.annotations.NullMarked;
