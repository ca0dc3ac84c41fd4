package vn.vinhdanh.core.organisation;

/** Whether a unit or a person belongs to the armed forces (lực lượng vũ trang), to whom some standards open an alternative. */
public enum Forces {
    /** Army, police, militia. */
    ARMED,
    /** Not of the forces. */
    CIVIL
}
