package fr.centre15.dispatch.smur;

/** How a vehicle gets to a place. */
public enum Travel {
    /** By road, in a car. */
    LIGHT,
    /** By road, in an ambulance. */
    HEAVY,
    FLIGHT
}
