package fr.jalon.declaration.declaring;

/** Bodies of requests, for tests. */
final class Bodies {

    private Bodies() {}

    static String draft(String declarant, String indicator, int numerator) {
        return opening("HOPEN", declarant, indicator, statement(numerator));
    }

    /** A first statement in any shape. */
    static String draft(String declarant, String indicator, String content) {
        return opening("HOPEN", declarant, indicator, statement("2021-03-01", content, ""));
    }

    static String opening(String programme, String declarant, String indicator, String statement) {
        return """
            {"programme":"%s","indicator":"%s","declarant":"%s",%s\
            """.formatted(programme, indicator, declarant, statement.substring(1));
    }

    static String statement(int numerator) {
        return statement("2021-03-01", ratio(numerator), "");
    }

    /** A statement; {@code more} are further members, each after a comma. */
    static String statement(String effectiveFrom, String content, String more) {
        return """
            {"effectiveFrom":"%s","observation":{"from":"2021-01-01","to":"2021-03-01"},\
            "content":%s,"proofs":[]%s}\
            """.formatted(effectiveFrom, content, more);
    }

    static String ratio(int numerator) {
        return """
            {"shape":"ratio","numerator":%d,"denominator":50,"perimeter":"Tout le SIH",\
            "method":"Comptage","source":"Cartographie"}\
            """.formatted(numerator);
    }
}
