package org.raffinate.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream that knows whether what was written to it was lost.
 *
 * <p>A reader that has seen enough and closes the pipe, as {@code head} does, loses nothing: what follows is dropped
 * without a word.
 */
public final class StandardStream extends OutputStream {
    private final FileOutputStream stream;
    private boolean closed;
    private @Nullable String reason;

    /** The stream behind a descriptor. */
    public StandardStream(FileDescriptor descriptor) {
        stream = new FileOutputStream(descriptor);
    }

    /** A writer in UTF-8, whoever reads it: a terminal, a file or another program. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
    }

    /** Whether something could not be written although somebody was there to read it. */
    public boolean isLost() {
        return reason != null;
    }

    /** Why it could not be written, in the system's words. */
    public String reason() {
        return Objects.requireNonNullElse(reason, "");
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (closed) {
            return;
        }
        try {
            stream.write(bytes, offset, length);
        } catch (IOException refused) {
            closed = true;
            String said = String.valueOf(refused.getMessage());
            String small = said.toLowerCase(Locale.ROOT);
            // The system's own words, of Unix and of Windows: Java has no type for it.
            if (!small.contains("broken pipe") && !small.contains("pipe is being closed")) {
                reason = said;
            }
        }
    }
}
