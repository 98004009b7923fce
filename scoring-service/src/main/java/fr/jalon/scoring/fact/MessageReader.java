package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Fact;
import fr.jalon.scoring.fact.model.Inapplicable;
import fr.jalon.scoring.fact.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** Reads a message of {@code declarations.v1}. What is of no use to scores is named here, one by one. */
final class MessageReader {

    private static final String DATA = ",\"data\":";

    private static final String DECLARATION = "fr.jalon.declaration.";

    private static final Set<String> FAMILIES =
            Set.of("fr.jalon.programme.", "fr.jalon.establishment.", "fr.jalon.group.", DECLARATION);

    private static final Map<String, Class<? extends Fact>> READ = Map.ofEntries(
            Map.entry("fr.jalon.programme.version-drafted.v1", Fact.VersionDrafted.class),
            Map.entry("fr.jalon.programme.clause-drafted.v1", Fact.ClauseDrafted.class),
            Map.entry("fr.jalon.programme.version-sealed.v1", Fact.VersionSealed.class),
            Map.entry("fr.jalon.programme.version-adopted.v1", Fact.VersionAdopted.class),
            Map.entry("fr.jalon.establishment.registered.v1", Fact.Described.class),
            Map.entry("fr.jalon.establishment.described.v1", Fact.Described.class),
            Map.entry("fr.jalon.group.registered.v1", Fact.GroupRegistered.class),
            Map.entry("fr.jalon.group.member-joined.v1", Fact.MemberJoined.class),
            Map.entry("fr.jalon.group.member-left.v1", Fact.MemberLeft.class),
            Map.entry("fr.jalon.declaration.submitted.v1", Fact.Submitted.class),
            Map.entry("fr.jalon.declaration.reviewed.v1", Fact.Reviewed.class),
            Map.entry("fr.jalon.declaration.returned.v1", Fact.Returned.class),
            Map.entry("fr.jalon.declaration.decided.v1", Fact.Decided.class),
            Map.entry("fr.jalon.declaration.withdrawn.v1", Fact.Withdrawn.class));

    /** Known, and without effect: what is drafted does not count before it is submitted. */
    private static final Set<String> PASSED_OVER =
            Set.of("fr.jalon.declaration.drafted.v1", "fr.jalon.declaration.revised.v1");

    private MessageReader() {}

    /**
     * The message in {@code bytes}; empty when it is of no use here.
     *
     * @throws Inapplicable if it should be of use and cannot be understood; a declaration says so as its fact instead
     */
    static Optional<Message> read(byte[] bytes) {
        Header header = header(bytes);
        if (!isOfUse(header.type)) {
            return Optional.empty();
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        int start = text.indexOf(DATA);
        int end = text.lastIndexOf('}');
        if (start < 0 || end < start) {
            throw new Inapplicable("%s has no data at its end".formatted(header.id));
        }
        var data = text.substring(start + DATA.length(), end);
        return Optional.of(
                new Message(Long.parseLong(header.sequence), header.id, header.subject, fact(header, data), data));
    }

    /** Whether messages of {@code type} are folded; an unknown type of a family that is folded is an error. */
    static boolean isOfUse(String type) {
        if (READ.containsKey(type)) {
            return true;
        }
        if (!PASSED_OVER.contains(type) && FAMILIES.stream().anyMatch(type::startsWith)) {
            throw new Inapplicable("The type %s is not known here".formatted(type));
        }
        return false;
    }

    private static Header header(byte[] bytes) {
        try {
            return FactJson.MAPPER.readValue(bytes, Header.class);
        } catch (JacksonException unreadable) {
            throw new Inapplicable("No envelope: " + unreadable.getOriginalMessage());
        }
    }

    private static Fact fact(Header header, String data) {
        try {
            return FactJson.MAPPER.readValue(data, READ.get(header.type));
        } catch (JacksonException unreadable) {
            if (header.type.startsWith(DECLARATION)) {
                return new Fact.Unreadable(unreadable.getOriginalMessage());
            }
            throw new Inapplicable("%s %s: %s".formatted(header.type, header.id, unreadable.getOriginalMessage()));
        }
    }

    /** The part of the envelope that matters here. */
    record Header(String sequence, UUID id, String type, String subject) {
        Header {
            if (sequence == null || id == null || type == null || subject == null) {
                throw new Inapplicable("The envelope lacks a member");
            }
        }
    }
}
