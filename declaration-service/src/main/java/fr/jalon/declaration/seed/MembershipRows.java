package fr.jalon.declaration.seed;

import fr.jalon.declaration.establishment.model.Departments;
import fr.jalon.declaration.group.model.GroupCommand;
import fr.jalon.declaration.group.model.GroupCommand.JoinGroup;
import fr.jalon.declaration.group.model.GroupCommand.LeaveGroup;
import fr.jalon.declaration.group.model.GroupCommand.RegisterGroup;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.declaration.seed.CsvTable.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the membership file into groups. Its bounds ({@code by}, {@code before}) stay bounds, its doubts doubts. */
final class MembershipRows {

    private static final String BY = "by ";
    private static final String BEFORE = "before ";
    private static final String DOUBTED_NAME = "nom a verifier";

    private MembershipRows() {}

    /** The commands of each group, in the order in which they must be given. */
    static Map<String, List<GroupCommand>> read(CsvTable memberships) {
        Map<String, List<GroupCommand>> commands = new LinkedHashMap<>();
        for (var row : memberships.rows()) {
            String group = row.filled("ght_key");
            if (!group.matches("[A-Z0-9][A-Z0-9-]{0,39}")) {
                throw row.broken("ght_key", "is no code of a group");
            }
            var those = commands.computeIfAbsent(group, _ -> new ArrayList<>(List.of(register(row, group))));
            those.add(join(row, group));
            if (!row.cell("valid_to").isEmpty()) {
                those.add(leave(row, group));
            }
        }
        return commands;
    }

    private static RegisterGroup register(Row row, String group) {
        String name = row.filled("ght_name");
        String region = row.filled("region_insee");
        if (!Departments.isRegion(region)) {
            throw row.broken("region_insee", "is no region");
        }
        var standing = name.contains(DOUBTED_NAME) ? Standing.UNVERIFIED : Standing.PUBLISHED;
        return new RegisterGroup(group, name, region, new Source(row.filled("membership_source"), standing));
    }

    private static JoinGroup join(Row row, String group) {
        String role = row.filled("role");
        boolean doubted = role.endsWith("?"); // the source does not state it
        String from = row.filled("valid_from");
        boolean bound = from.startsWith(BY);
        return new JoinGroup(
                group,
                EstablishmentRows.finess(row, "finess_ej"),
                role(row, doubted ? role.substring(0, role.length() - 1) : role),
                doubted ? Standing.UNVERIFIED : Standing.PUBLISHED,
                date(row, "valid_from", bound ? from.substring(BY.length()) : from),
                bound ? JoinBound.BY : JoinBound.ON,
                source(row));
    }

    private static LeaveGroup leave(Row row, String group) {
        String to = row.filled("valid_to");
        boolean bound = to.startsWith(BEFORE);
        return new LeaveGroup(
                group,
                EstablishmentRows.finess(row, "finess_ej"),
                date(row, "valid_to", bound ? to.substring(BEFORE.length()) : to),
                bound ? LeaveBound.BEFORE : LeaveBound.ON,
                source(row));
    }

    private static Source source(Row row) {
        return new Source(row.filled("membership_source"), Standing.PUBLISHED);
    }

    private static Role role(Row row, String role) {
        try {
            return Role.valueOf(role);
        } catch (IllegalArgumentException unknown) {
            throw row.broken("role", "is no role");
        }
    }

    private static LocalDate date(Row row, String cell, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDate) {
            throw row.broken(cell, "is no day, with or without its bound");
        }
    }
}
