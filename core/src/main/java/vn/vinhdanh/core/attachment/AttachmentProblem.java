package vn.vinhdanh.core.attachment;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which a file is refused. Nothing of a refused file is kept. */
public abstract sealed class AttachmentProblem extends DomainProblem {

    private AttachmentProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The file has no content. */
    public static final class Empty extends AttachmentProblem {
        Empty() {
            super("problem.attachment.empty");
        }
    }

    /** The file is larger than the place it is for takes. */
    public static final class TooLarge extends AttachmentProblem {
        TooLarge(long maxBytes) {
            super("problem.attachment.too-large", Math.max(1, maxBytes / (1024 * 1024)));
        }
    }

    /** The content is of a kind that the place does not take, whatever the name says. */
    public static final class WrongType extends AttachmentProblem {
        WrongType(String found, String allowed) {
            super("problem.attachment.wrong-type", found, allowed);
        }
    }

    /** The file asks for a password. */
    public static final class Encrypted extends AttachmentProblem {
        Encrypted() {
            super("problem.attachment.encrypted");
        }
    }

    /** The file carries macros. */
    public static final class WithMacros extends AttachmentProblem {
        WithMacros() {
            super("problem.attachment.macros");
        }
    }

    /** The file is damaged. */
    public static final class Damaged extends AttachmentProblem {
        Damaged() {
            super("problem.attachment.damaged");
        }
    }

    /** The picture has more pixels than we decode. */
    public static final class TooManyPixels extends AttachmentProblem {
        TooManyPixels(int width, int height) {
            super("problem.attachment.too-many-pixels", width, height);
        }
    }

    /** The record of the file is there, its bytes on disk are not. */
    public static final class Lost extends AttachmentProblem {
        Lost(String name) {
            super("problem.attachment.lost", name);
        }
    }

    /** The bytes on disk are not those that were stored; they are given to nobody. */
    public static final class Broken extends AttachmentProblem {
        Broken(String name) {
            super("problem.attachment.broken", name);
        }
    }

    /** The disk is full: nothing of the file was kept. */
    public static final class NoRoom extends AttachmentProblem {
        NoRoom() {
            super("problem.attachment.no-room");
        }
    }
}
