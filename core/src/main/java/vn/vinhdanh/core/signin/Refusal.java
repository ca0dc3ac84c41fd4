package vn.vinhdanh.core.signin;

/** Why somebody was turned away. */
public enum Refusal {
    /** Unknown name or wrong password. */
    WRONG,
    /** The right password of an account that may not be used: closed, or its one-time password is not valid. */
    CLOSED,
    /** Too many wrong tries before; the password was not looked at. */
    WAIT,
    /** Too many people at the door at this moment; the password was not looked at. */
    CROWDED,
    /** An official who is signed in asked for what they may not see or do. */
    FORBIDDEN,
    /** Something longer than its sender may send, a form that does not say how long it is, or files where none are taken. */
    TOO_LONG,
    /** A network held more connections than its share. */
    TOO_MANY,
    /** There was no room for a long message beside those that were being read. */
    TOO_MUCH;

    /** Whether it was refused at the door of the application, before anybody could say who they are. */
    public boolean atTheDoor() {
        return this == TOO_LONG || this == TOO_MANY || this == TOO_MUCH;
    }
}
