package fr.centre15.dispatch.orientation;

/** How grave a trauma is, as French trauma networks grade it: A unstable, B stabilised, C at risk by its mechanism. */
public enum TraumaGrade {
    A,
    B,
    C
}
