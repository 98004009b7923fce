package fr.jalon.acceptance;

/** Bodies of commands, as a client would write them. */
final class Contents {

    /** When a content holds from and was observed. */
    static final String SPRING_2021 = """
        "effectiveFrom":"2021-03-01","observation":{"from":"2021-01-01","to":"2021-03-01"},\
        """;

    private Contents() {}

    /** A new declaration of a ratio. */
    static String ratio(String declarant, String indicator, int numerator, int denominator) {
        return """
            {"programme":"HOPEN","indicator":"%s","declarant":"%s",%s}\
            """.formatted(indicator, declarant, ratio(numerator, denominator));
    }

    /** Other content for a declaration of a ratio. */
    static String otherRatio(int numerator, int denominator) {
        return "{" + ratio(numerator, denominator) + "}";
    }

    private static String ratio(int numerator, int denominator) {
        return """
            "effectiveFrom":"2021-03-01","observation":{"from":"2021-01-01","to":"2021-03-01"},\
            "content":{"shape":"ratio","numerator":%d,"denominator":%d,\
            "perimeter":"Toutes les applications du parcours de soins","method":"Inventaire annuel",\
            "source":"Cartographie applicative"},"proofs":[]\
            """.formatted(numerator, denominator);
    }

    /** A new declaration that the rules of access exist (P3.1). */
    static String accessRules(String declarant) {
        return """
            {"programme":"HOPEN","indicator":"P3.1","declarant":"%s","effectiveFrom":"2021-03-01",\
            "observation":{"from":"2021-01-01","to":"2021-03-01"},\
            "content":{"shape":"document","documents":[{"kind":"ACCESS_RULES","date":"2020-11-02"}]},"proofs":[]}\
            """.formatted(declarant);
    }

    static String outcome(String outcome) {
        return "{\"outcome\":\"%s\",\"reason\":\"Vu sur pièces\"}".formatted(outcome);
    }
}
