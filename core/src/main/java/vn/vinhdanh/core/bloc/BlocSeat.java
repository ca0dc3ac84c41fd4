package vn.vinhdanh.core.bloc;

/** The seats in a bloc above that of a plain member; each is taken once. */
enum BlocSeat {
    /** Trưởng khối. */
    HEAD,
    /** Phó Trưởng khối. */
    DEPUTY
}
