package fr.jalon.platform.messaging;

import java.util.List;

/** What a service has stored and committed for others, in the order of its positions. */
@FunctionalInterface
public interface RelaySource {

    /** The first {@code limit} messages after {@code position}, in order and without gap; none when there are none yet. */
    List<RelayedMessage> after(long position, int limit);
}
