package fr.jalon.scoring.score;

import fr.jalon.scoring.Log;
import fr.jalon.scoring.StoryOfAllShapes;
import java.time.LocalDate;

/** The story the HTTP tests ask about: Rennes reaches everything in spring 2021, by steps that are known one by one. */
final class Hospital {

    static final String RENNES = "350005179";
    static final String FOUGERES = "350000030";
    static final String BESANCON = "250000015";
    static final String NOVILLARS = "250000460";

    static final LocalDate SPRING = LocalDate.of(2021, 3, 1);

    private Hospital() {}

    static Log story() {
        var log = new Log().programme("2019-02", "2019-02-12", "90");
        log.establishment(RENNES, "53").establishment(FOUGERES, "53").establishment(BESANCON, "27");
        log.establishment(NOVILLARS, "27");
        log.group("GHT-HB", "53")
                .joined("GHT-HB", RENNES, "2016-07-01", "ON")
                .joined("GHT-HB", FOUGERES, "2016-07-01", "ON");
        log.group("GHT-CFC", "27").joined("GHT-CFC", BESANCON, "2016-07-01", "ON");
        log.joined("GHT-CFC", NOVILLARS, "2022-06-30", "BY");
        log.group("GHT-PSY", "27").joined("GHT-PSY", NOVILLARS, "2016-07-01", "ON");
        log.left("GHT-PSY", NOVILLARS, "2022-06-30", "BEFORE");
        whole(log, "P1.1", Log.ratio(46, 50));
        whole(log, "P1.2", "{\"shape\":\"recurrence\",\"occurrences\":[\"2021-01-15\"]}");
        whole(log, "P2.1", """
            {"shape":"document","documents":[{"kind":"PRA"},\
            {"kind":"TEST","date":"2020-11-02","validUntil":"2021-11-02"}]}\
            """);
        whole(log, "P2.2", Log.ratio(12, 12));
        return log;
    }

    /** The story, and what Rennes and its group declare to another programme. */
    static Log whole() {
        return StoryOfAllShapes.after(story());
    }

    /** Submitted, endorsed and accepted: three positions. */
    private static void whole(Log log, String indicator, String content) {
        log.submitted(RENNES, indicator, 1, SPRING, content);
        log.reviewed(RENNES, indicator, 1, "ENDORSED");
        log.decided(RENNES, indicator, 1, "ACCEPTED");
    }
}
