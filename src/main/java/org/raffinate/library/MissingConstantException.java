package org.raffinate.library;

import java.util.Collection;
import java.util.stream.Collectors;
import org.raffinate.chemistry.Element;

/** No equilibrium constant is known that separation factors connect with the rare earths of a case. */
public final class MissingConstantException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingConstantException(Collection<Element> elements) {
        super("no equilibrium constant is known of "
                + elements.stream().map(Element::symbol).collect(Collectors.joining(", "))
                + ", nor of an element that separation factors lead to; one of them has to be given");
    }
}
