package fr.jalon.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The appends of one round trip, as the arrays the function of the log takes. */
final class Batch {

    private record Member<T>(int append, T value) {}

    private final List<Append> appends;
    private final List<Member<NewEvent>> events = new ArrayList<>();
    private final List<Member<Append.Check>> checks = new ArrayList<>();
    private final List<Member<Claim>> claims = new ArrayList<>();

    Batch(List<Append> appends) {
        this.appends = appends;
        for (int number = 1; number <= appends.size(); number++) {
            Append append = appends.get(number - 1);
            for (NewEvent event : append.events()) {
                events.add(new Member<>(number, event));
            }
            for (Append.Check check : append.checks()) {
                checks.add(new Member<>(number, check));
            }
            Claim claim = append.claim();
            if (claim != null) {
                claims.add(new Member<>(number, claim));
            }
        }
    }

    /** The append numbered {@code number}, from 1. */
    Append append(int number) {
        return appends.get(number - 1);
    }

    /** The number of the append that asked for the check at {@code place}, from 1. */
    int appendOfCheck(int place) {
        return checks.get(place - 1).append();
    }

    Append.Check check(int place) {
        return checks.get(place - 1).value();
    }

    void bind(PreparedStatement call) throws SQLException {
        var arguments = new Arguments(call);
        arguments.add("int4", events.stream().map(Member::append).toArray(Integer[]::new));
        arguments.texts(events, NewEvent::id);
        arguments.texts(events, NewEvent::stream);
        arguments.texts(events, NewEvent::streamType);
        arguments.add("int8", events.stream().map(e -> e.value().version()).toArray(Long[]::new));
        arguments.texts(events, NewEvent::type);
        arguments.texts(events, NewEvent::revision);
        arguments.add(
                "int8", events.stream().map(e -> e.value().occurredMicros()).toArray(Long[]::new));
        arguments.bytes(events, NewEvent::payload);
        arguments.bytes(events, NewEvent::metadata);
        arguments.bytes(events, NewEvent::body);
        arguments.add("int4", checks.stream().map(Member::append).toArray(Integer[]::new));
        arguments.texts(checks, Append.Check::stream);
        arguments.add("int8", checks.stream().map(c -> c.value().version()).toArray(Long[]::new));
        arguments.add("bool", checks.stream().map(c -> c.value().strict()).toArray(Boolean[]::new));
        if (claims.isEmpty()) {
            arguments.nulls("_int4", "_text", "_text", "_text");
        } else {
            arguments.add("int4", claims.stream().map(Member::append).toArray(Integer[]::new));
            arguments.texts(claims, Claim::caller);
            arguments.texts(claims, Claim::key);
            arguments.texts(claims, Claim::bodyHash);
        }
    }

    /** Binds arrays one after the other; pgjdbc sends those of these types in binary. */
    private static final class Arguments {

        private final PreparedStatement call;
        private final Connection connection;
        private int index;

        Arguments(PreparedStatement call) throws SQLException {
            this.call = call;
            this.connection = call.getConnection();
        }

        void add(String type, Object[] values) throws SQLException {
            call.setArray(++index, connection.createArrayOf(type, values));
        }

        <T> void texts(List<Member<T>> members, Function<T, @Nullable String> text) throws SQLException {
            var values = new String[members.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = text.apply(members.get(i).value());
            }
            add("text", values);
        }

        <T> void bytes(List<Member<T>> members, Function<T, byte @Nullable []> bytes) throws SQLException {
            var values = new byte[members.size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.apply(members.get(i).value());
            }
            add("bytea", values);
        }

        void nulls(String... types) throws SQLException {
            for (String type : types) {
                call.setNull(++index, java.sql.Types.ARRAY, type);
            }
        }
    }
}
