/** What geo costs, each against its baseline in the same run. */
@org.jspecify.annotations.NullMarked
package fr.centre15.geo.bench;
