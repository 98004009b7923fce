package fr.jalon.declaration.group;

import fr.jalon.declaration.group.model.GroupEvent;
import fr.jalon.declaration.group.model.GroupEvent.GroupRegistered;
import fr.jalon.declaration.group.model.GroupEvent.MemberJoined;
import fr.jalon.declaration.group.model.GroupEvent.MemberLeft;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.declaration.store.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/** The events that the golden samples of groups tell of. */
public final class SampleGroups {

    private static final LocalDate BEGIN = LocalDate.of(2016, 7, 1);
    private static final LocalDate CHANGE = LocalDate.of(2022, 6, 30);

    private SampleGroups() {}

    public static List<GroupEvent> events() {
        return List.of(
                new GroupRegistered("GHT-CFC", "Centre Franche-Comte", "27", source("apmnews 2016")),
                new MemberJoined(
                        "GHT-CFC",
                        "250000015",
                        Role.SUPPORT,
                        Standing.UNVERIFIED,
                        BEGIN,
                        JoinBound.ON,
                        source("apmnews 2016")),
                new MemberJoined(
                        "GHT-CFC",
                        "250000460",
                        Role.PARTIE,
                        Standing.PUBLISHED,
                        CHANGE,
                        JoinBound.BY,
                        source("hospimedia 2022")),
                new MemberLeft(
                        "GHT-PSYDJ", "250000460", CHANGE, LeaveBound.BEFORE, source("apmnews 2016; hospimedia 2022")));
    }

    public static Vocabulary vocabulary() {
        return new GroupVocabulary();
    }

    private static Source source(String text) {
        return new Source(text, Standing.PUBLISHED);
    }
}
