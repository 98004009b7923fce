package fr.jalon.scoring.fact;

import fr.jalon.scoring.fact.model.Facts;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows known at a position that hold on a day or later. */
interface Rows {

    /** By programme. */
    Map<String, List<Segment<Value.Programme>>> versions(Collection<String> programmes);

    /** By declarant; of others than {@code programmes} there may be more. */
    Map<String, Facts.Contents> contents(Collection<String> declarants, Collection<String> programmes);

    /** By establishment, by group. */
    Map<String, Map<String, List<Segment<Value.Membership>>>> groupsOf(Collection<String> establishments);

    /** By establishment, by group; the group is always {@code code}. */
    Map<String, Map<String, List<Segment<Value.Membership>>>> membersOf(String code);

    /** By number, in order. */
    Map<String, Value.Establishment> establishments(Collection<String> establishments);

    Optional<Value.Group> group(String code);
}
