/** Open registers become tables: streamed, checked line by line, visible all at once or not at all. */
@NullMarked
package fr.centre15.geo.importer;

import org.jspecify.annotations.NullMarked;
