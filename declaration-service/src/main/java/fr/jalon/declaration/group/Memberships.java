package fr.jalon.declaration.group;

import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.provenance.model.Standing;
import java.time.LocalDate;
import java.util.List;

/** What the other features may ask about memberships, as known now. Only memberships that count on the date are given. */
public interface Memberships {

    /** The groups of which the establishment is a member on that date. */
    List<Membership> groupsOf(Finess establishment, LocalDate date);

    /** The members of the group on that date, empty when the group is unknown. */
    List<Membership> membersOf(String group, LocalDate date);

    /**
     * One membership on one date.
     *
     * @param roleStanding how sure the role is; what is not published gives no rights
     * @param uncertain the source gives only a bound, and the date lies where the truth is not known
     */
    record Membership(String group, Finess establishment, Role role, Standing roleStanding, boolean uncertain) {}
}
