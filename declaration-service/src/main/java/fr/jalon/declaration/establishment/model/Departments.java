package fr.jalon.declaration.establishment.model;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which department a number names, and which region that department lies in (INSEE codes). */
public final class Departments {

    private static final Map<String, String> REGIONS = regions(Map.ofEntries(
            entry("11", "75 77 78 91 92 93 94 95"),
            entry("24", "18 28 36 37 41 45"),
            entry("27", "21 25 39 58 70 71 89 90"),
            entry("28", "14 27 50 61 76"),
            entry("32", "02 59 60 62 80"),
            entry("44", "08 10 51 52 54 55 57 67 68 88"),
            entry("52", "44 49 53 72 85"),
            entry("53", "22 29 35 56"),
            entry("75", "16 17 19 23 24 33 40 47 64 79 86 87"),
            entry("76", "09 11 12 30 31 32 34 46 48 65 66 81 82"),
            entry("84", "01 03 07 15 26 38 42 43 63 69 73 74"),
            entry("93", "04 05 06 13 83 84"),
            entry("94", "2A 2B"),
            entry("01", "971"),
            entry("02", "972"),
            entry("03", "973"),
            entry("04", "974"),
            entry("06", "976")));

    private Departments() {}

    /** The department of the number: its first two characters, or 97 and the digit that tells overseas ones apart. */
    public static String of(Finess finess) {
        String value = finess.value();
        if (!value.startsWith("97")) {
            return value.substring(0, 2);
        }
        char digit = value.charAt(2) == '0' ? value.charAt(3) : value.charAt(2);
        return "97" + digit;
    }

    /** The region of the department, empty when the department does not exist. */
    public static Optional<String> region(String department) {
        return Optional.ofNullable(REGIONS.get(department));
    }

    /** Whether there is a region of that INSEE code. */
    public static boolean isRegion(String code) {
        return REGIONS.containsValue(code);
    }

    private static Map<String, String> regions(Map<String, String> departmentsByRegion) {
        Map<String, String> regions = new HashMap<>();
        departmentsByRegion.forEach((region, departments) -> {
            for (String department : departments.split(" ", -1)) {
                regions.put(department, region);
            }
        });
        return Map.copyOf(regions);
    }
}
