package fr.jalon.scoring.publishing;

import fr.jalon.platform.messaging.Received;
import fr.jalon.scoring.fact.FactWindow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Whose score a message may change. More than needed costs time; a subject left out would be told too late. */
final class Reach {

    private final Structure structure;
    private final Scorecards cards;

    Reach(Structure structure, Scorecards cards) {
        this.structure = structure;
        this.cards = cards;
    }

    /**
     * Those whom {@code message} may touch, in order; further groups only through them, see {@link #groupsOf}, and of a
     * programme's own messages see {@link #programmes}.
     */
    Set<Subject> subjects(Received message, FactWindow facts) {
        var names = List.of(text(message, "subject").split("/", -1));
        var family = names.getFirst();
        if (family.equals("declaration") && names.size() == 4) {
            return declaration(new Subject(names.get(1), names.get(2)), message, facts);
        }
        if (family.equals("establishment") && names.size() == 2) {
            var declarants = facts.groupsOf(Set.of(names.get(1)), message.sequence());
            declarants.add(names.get(1));
            return ofDeclarants(declarants);
        }
        if (family.equals("group") && names.size() == 2) {
            return place(names.get(1), message);
        }
        return Set.of();
    }

    /** What {@code batch} declares for: a guess at what will be asked for. */
    static Set<Subject> declared(List<Received> batch) {
        var subjects = new TreeSet<Subject>();
        for (var message : batch) {
            var names = text(message, "subject").split("/", -1);
            if (names[0].equals("declaration") && names.length == 4) {
                subjects.add(new Subject(names[1], names[2]));
            }
        }
        return subjects;
    }

    /** The programmes all of whose subjects {@code message} may touch, in order. */
    Set<String> programmes(Received message) {
        if (!text(message, "type").equals("fr.jalon.programme.version-adopted.v1")) {
            return Set.of();
        }
        var programme = text(message, "subject").substring("programme/".length());
        var touched = new TreeSet<>(structure.asking(programme));
        touched.add(programme);
        return touched;
    }

    /** Notes what {@code message} says about programmes that ask for others. */
    void note(Received message) {
        if (text(message, "type").equals("fr.jalon.programme.clause-drafted.v1")) {
            var data = message.json().path("data");
            var others = new HashSet<String>();
            addOther(data, others);
            data.path("parts").forEach(part -> addOther(part, others));
            structure.asks(data.path("programme").asString(), others);
        }
    }

    private static void addOther(JsonNode clause, Set<String> others) {
        var other = clause.path("completion").path("programme");
        if (other.isString()) {
            others.add(other.stringValue());
        }
    }

    private Set<Subject> declaration(Subject declared, Received message, FactWindow facts) {
        var type = text(message, "type");
        if (type.matches("fr\\.jalon\\.declaration\\.(drafted|revised)\\..*")) {
            return Set.of();
        }
        var touched = new TreeSet<Subject>();
        touched.add(declared);
        if (!Structure.isEstablishment(declared.declarant())) {
            facts.membersOf(declared.declarant(), message.sequence()).stream()
                    .map(member -> new Subject(declared.programme(), member))
                    .filter(this::hasCard)
                    .forEach(touched::add);
            message.json()
                    .path("data")
                    .path("covers")
                    .forEach(cover -> touched.add(new Subject(
                            declared.programme(), cover.path("establishment").asString())));
        }
        for (var programme : structure.asking(declared.programme())) {
            List.copyOf(touched).stream()
                    .map(subject -> new Subject(programme, subject.declarant()))
                    .filter(this::hasCard)
                    .forEach(touched::add);
        }
        return touched;
    }

    /** The group and, where the message is about the place of one, the establishment, and what it declared for. */
    private Set<Subject> place(String group, Received message) {
        var member = message.json().path("data").path("establishment");
        if (!member.isString()) {
            return ofDeclarants(Set.of(group));
        }
        var touched = ofDeclarants(Set.of(group, member.stringValue()));
        List.copyOf(touched).forEach(subject -> touched.add(new Subject(subject.programme(), group)));
        return touched;
    }

    private Set<Subject> ofDeclarants(Set<String> declarants) {
        return new TreeSet<>(cards.ofDeclarants(declarants));
    }

    /** The groups in which one of {@code members} has a place: their score follows from those of the members. */
    Set<Subject> groupsOf(Collection<Subject> members, long position, FactWindow facts) {
        var touched = new TreeSet<Subject>();
        members.stream()
                .filter(subject -> Structure.isEstablishment(subject.declarant()))
                .forEach(member -> facts.groupsOf(Set.of(member.declarant()), position)
                        .forEach(group -> touched.add(new Subject(member.programme(), group))));
        return touched;
    }

    private boolean hasCard(Subject subject) {
        return cards.of(subject).isPresent();
    }

    private static String text(Received message, String member) {
        return message.json().path(member).asString("");
    }
}
