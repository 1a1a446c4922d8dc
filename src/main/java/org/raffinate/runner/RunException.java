package org.raffinate.runner;

/** A study that cannot be run as asked, or not go on: what was found, and what is to be done. */
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunException(String message) {
        super(message);
    }

    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
