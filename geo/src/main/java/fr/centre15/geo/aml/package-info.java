/** The telephone itself says where it is, seconds after the call: Advanced Mobile Location, ETSI TS 103 625. */
@NullMarked
package fr.centre15.geo.aml;

import org.jspecify.annotations.NullMarked;
