package org.raffinate.casefile;

import java.util.ArrayList;
import java.util.List;
import org.raffinate.chemistry.Element;
import org.raffinate.document.Change;
import org.raffinate.library.NamedFeed;

/** Another feed in a case: with those of the case's elements that it holds, there and in the products. */
public final class FeedChange {
    private FeedChange() {}

    /** What makes a case one with this feed. */
    public static List<Change> of(Case base, NamedFeed feed) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.without("feed", "composition"));
        changes.add(Change.to(feed.name(), "feed", "source"));
        List<Element> held = feed.mixture().elements();
        changes.add(Change.toList(symbols(base.feed().mixture().elements(), held), "feed", "elements"));
        base.specifications()
                .forEach(asked -> changes.add(Change.toList(
                        symbols(asked.of(), held), "products", asked.product().label(), "of")));
        return changes;
    }

    private static List<String> symbols(List<Element> elements, List<Element> held) {
        return elements.stream().filter(held::contains).map(Element::symbol).toList();
    }
}
