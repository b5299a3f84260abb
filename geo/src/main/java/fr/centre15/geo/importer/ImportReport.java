package fr.centre15.geo.importer;

import java.time.Duration;

/**
 * What an import did. It is visible from the moment this is returned.
 *
 * @param rows entries of the register that are now there
 * @param bad lines not imported, each with its reason
 * @param notes what was imported or left out with a remark
 */
public record ImportReport(
        Register register, int version, long rows, long formerRows, Findings bad, Findings notes, Duration took) {}
