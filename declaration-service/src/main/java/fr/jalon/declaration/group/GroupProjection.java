package fr.jalon.declaration.group;

import fr.jalon.declaration.group.model.GroupEvent.GroupRegistered;
import fr.jalon.declaration.group.model.GroupEvent.MemberJoined;
import fr.jalon.declaration.group.model.GroupEvent.MemberLeft;
import fr.jalon.declaration.parking.Projection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was a member of which group when, and since when that is known. An event applied twice changes nothing. */
@Component
@ProcessingGroup(GroupProjection.NAME)
class GroupProjection implements Projection {

    static final String NAME = "groups";

    private final JdbcClient db;

    GroupProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(GroupRegistered event, TrackingToken token) {
        db.sql("""
            insert into group_view (code, known_from, name, region, source_text, source_standing)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        event.group(),
                        position(token),
                        event.name(),
                        event.region(),
                        event.source().text(),
                        event.source().standing().word())
                .update();
    }

    @EventHandler
    void on(MemberJoined event, TrackingToken token) {
        db.sql("""
            insert into membership_view
                (group_code, establishment, valid, known, role, role_standing, join_bound)
            values (?, ?, daterange(?, null), int8range(?, null), ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        event.group(),
                        event.establishment(),
                        event.date(),
                        position(token),
                        event.role().name(),
                        event.roleStanding().word(),
                        event.bound().name())
                .update();
    }

    @EventHandler
    void on(MemberLeft event, TrackingToken token) {
        long position = position(token);
        db.sql("""
            with believed as (
                update membership_view set known = int8range(lower(known), :position)
                where group_code = :group and establishment = :establishment
                  and upper_inf(known) and upper_inf(valid) and lower(known) < :position
                returning *)
            insert into membership_view
                (group_code, establishment, valid, known, role, role_standing, join_bound, leave_bound)
            select group_code, establishment, daterange(lower(valid), :date), int8range(:position, null),
                   role, role_standing, join_bound, :bound
            from believed\
            """)
                .param("position", position)
                .param("group", event.group())
                .param("establishment", event.establishment())
                .param("date", event.date())
                .param("bound", event.bound().name())
                .update();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void passed(long position) {
        db.sql("update group_progress set position = greatest(position, ?)")
                .param(position)
                .update();
    }

    @ResetHandler
    void reset() {
        db.sql("delete from group_view").update();
        db.sql("delete from parked_stream where projection = ?").param(NAME).update();
        db.sql("delete from membership_view").update();
        db.sql("update group_progress set position = 0").update();
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
