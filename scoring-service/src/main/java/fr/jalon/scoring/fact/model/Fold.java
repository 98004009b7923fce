package fr.jalon.scoring.fact.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds messages, in the order of their positions, into the history of what is known.
 *
 * <p>Streams do not see each other: folding the messages of one stream gives exactly its rows. A message that was
 * folded before changes nothing.
 */
public final class Fold {

    /** A change after which the same messages may give other rows takes a new version. */
    public static final int VERSION = 3;

    private final Map<String, Stream> streams = new HashMap<>();
    private final History history = new History();

    /**
     * Folds {@code message}.
     *
     * @throws Inapplicable if it is of a programme or of the structure and cannot be applied; a declaration is parked
     */
    public void apply(Message message) {
        var stream = streams.computeIfAbsent(message.subject(), subject -> new Stream(of(subject, message.fact())));
        if (message.position() <= stream.position) {
            return;
        }
        stream.folded.apply(message, history);
        stream.position = message.position();
    }

    /** Folds {@code messages}, one by one. */
    public Fold applyAll(Collection<Message> messages) {
        messages.forEach(this::apply);
        return this;
    }

    public History history() {
        return history;
    }

    private static StreamFold of(String subject, Fact fact) {
        var names = List.of(subject.split("/", -1));
        return switch (fact) {
            case Fact.OfProgramme _ -> new ProgrammeFold(name(names, "programme"));
            case Fact.OfEstablishment _ -> new EstablishmentFold(name(names, "establishment"));
            case Fact.OfGroup _ -> new GroupFold(name(names, "group"));
            case Fact.OfDeclaration _ -> declaration(names);
        };
    }

    private static String name(List<String> names, String family) {
        if (names.size() != 2 || !names.getFirst().equals(family)) {
            throw new Inapplicable("%s is no %s".formatted(String.join("/", names), family));
        }
        return names.get(1);
    }

    private static StreamFold declaration(List<String> names) {
        if (names.size() != 4 || !names.getFirst().equals("declaration")) {
            throw new Inapplicable("%s is no declaration".formatted(String.join("/", names)));
        }
        return new DeclarationFold(names.get(1), names.get(2), names.get(3));
    }

    /** What the messages of one stream have come to. */
    sealed interface StreamFold permits ProgrammeFold, EstablishmentFold, GroupFold, DeclarationFold {

        /** Takes {@code message} in and tells {@code history} what is known from its position on. */
        void apply(Message message, History history);
    }

    private static final class Stream {
        final StreamFold folded;
        long position;

        Stream(StreamFold folded) {
            this.folded = folded;
        }
    }
}
