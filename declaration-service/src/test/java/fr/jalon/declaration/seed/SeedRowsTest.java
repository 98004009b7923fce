package fr.jalon.declaration.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.declaration.establishment.model.RegisterEstablishment;
import fr.jalon.declaration.group.model.GroupCommand.JoinGroup;
import fr.jalon.declaration.group.model.GroupCommand.LeaveGroup;
import fr.jalon.declaration.group.model.GroupCommand.RegisterGroup;
import fr.jalon.declaration.group.model.JoinBound;
import fr.jalon.declaration.group.model.LeaveBound;
import fr.jalon.declaration.group.model.Role;
import fr.jalon.declaration.provenance.model.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeedRowsTest {

    private static final Path SHIPPED = Path.of("../contracts/referential");
    private static final String HEADING =
            "ght_key,ght_name,region_insee,role,finess_ej,siren,label,valid_from,valid_to," + "membership_source\n";

    @Test
    void the_shipped_extract_holds_1833_establishments_with_5404_sites() throws IOException {
        var commands = EstablishmentRows.read(extract(), memberships());
        assertThat(commands).hasSize(1833);
        assertThat(commands.stream()
                        .mapToInt(command -> command.description().sites().size())
                        .sum())
                .isEqualTo(5404);
        assertThat(commands.stream().filter(command -> command.description().name() != null))
                .hasSize(39);
        assertThat(named(commands, "350005179").description().name()).isEqualTo("CHU de Rennes");
        assertThat(named(commands, "970100103").description().region()).isEqualTo("01");
        assertThat(named(commands, "970400255").description().department()).isEqualTo("974");
        assertThat(named(commands, "030780118").description().sites())
                .anySatisfy(site -> assertThat(site.name()).isEqualTo("HOPITAL DE JOUR \" VICHY-OUEST\""));
    }

    @Test
    void the_shipped_memberships_make_six_groups_and_keep_their_bounds() throws IOException {
        var groups = MembershipRows.read(memberships());
        assertThat(groups.keySet())
                .containsExactlyInAnyOrder("GHT-HB", "GHT-VRC", "GHT-NFC", "GHT-CFC", "GHT-PSYDJ", "GHT-NIE");
        var all = groups.values().stream().flatMap(List::stream).toList();
        assertThat(all.stream().filter(JoinGroup.class::isInstance)).hasSize(41);
        assertThat(all)
                .filteredOn(LeaveGroup.class::isInstance)
                .hasSize(2)
                .allSatisfy(leave -> assertThat(((LeaveGroup) leave).bound()).isEqualTo(LeaveBound.BEFORE));
        assertThat(groups.get("GHT-CFC"))
                .filteredOn(command -> command instanceof JoinGroup join && join.bound() == JoinBound.BY)
                .hasSize(2)
                .allSatisfy(join -> assertThat(((JoinGroup) join).date()).isEqualTo(LocalDate.of(2022, 6, 30)));
        assertThat(groups.get("GHT-NFC").get(1)).isInstanceOfSatisfying(JoinGroup.class, join -> {
            assertThat(join.role()).isEqualTo(Role.SUPPORT);
            assertThat(join.roleStanding()).isEqualTo(Standing.UNVERIFIED);
        });
        assertThat(groups.get("GHT-PSYDJ").getFirst())
                .isInstanceOfSatisfying(
                        RegisterGroup.class,
                        group -> assertThat(group.source().standing())
                                .as("a name to be verified")
                                .isEqualTo(Standing.UNVERIFIED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        role           | G,Group,53,CHEF,350005179,263500076,CHU,2016-07-01,,s
        finess_ej      | G,Group,53,PARTIE,35000517,263500076,CHU,2016-07-01,,s
        region_insee   | G,Group,00,PARTIE,350005179,263500076,CHU,2016-07-01,,s
        valid_from     | G,Group,53,PARTIE,350005179,263500076,CHU,about 2016-07-01,,s
        valid_to       | G,Group,53,PARTIE,350005179,263500076,CHU,2016-07-01,by 2022-06-30,s
        ght_key        | g,Group,53,PARTIE,350005179,263500076,CHU,2016-07-01,,s
        membership_source | G,Group,53,PARTIE,350005179,263500076,CHU,2016-07-01,,
        """)
    void a_broken_row_names_file_line_and_cell(String cell, String row) {
        assertThatExceptionOfType(BrokenSeed.class)
                .isThrownBy(() -> MembershipRows.read(CsvTable.read("memberships.csv", HEADING + "\n" + row)))
                .withMessageStartingWith("memberships.csv:3: cell '" + cell + "' (");
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n1', 2: 1 cells instead of 2", "'a,b\n\"1,2', 2: a quote is not closed"})
    void a_broken_table_names_file_and_line(String text, String message) {
        assertThatExceptionOfType(BrokenSeed.class)
                .isThrownBy(() -> CsvTable.read("t.csv", text))
                .withMessage("t.csv:" + message);
    }

    @Test
    void a_wrong_check_digit_is_only_worth_a_warning_on_import() {
        var table = CsvTable.read("m.csv", HEADING + "G,Group,53,PARTIE,350005178,263500076,CHU,2016-07-01,,s");
        assertThat(MembershipRows.read(table).get("G")).hasSize(2);
    }

    @Test
    void quotes_and_line_ends_are_read_as_the_norm_says() {
        var table = CsvTable.read("t.csv", "a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n3,4");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().cell("a")).isEqualTo("x, \"y\"\nz");
        assertThat(table.rows().getLast().line()).isEqualTo(4);
    }

    private static RegisterEstablishment named(List<RegisterEstablishment> commands, String finess) {
        return commands.stream()
                .filter(command -> command.finess().equals(finess))
                .findAny()
                .orElseThrow();
    }

    private static CsvTable extract() throws IOException {
        return table("finess-hospitals-2021-01-08.csv");
    }

    private static CsvTable memberships() throws IOException {
        return table("ght-membership.csv");
    }

    private static CsvTable table(String name) throws IOException {
        return CsvTable.read(name, Files.readString(SHIPPED.resolve(name)));
    }
}
