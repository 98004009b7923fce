package fr.jalon.declaration.declaring;

/** Bodies of requests, for tests. */
final class Bodies {

    private Bodies() {}

    static String draft(String declarant, String indicator, int numerator) {
        return """
            {"programme":"HOPEN","indicator":"%s","declarant":"%s",%s\
            """.formatted(indicator, declarant, statement(numerator).substring(1));
    }

    static String statement(int numerator) {
        return """
            {"effectiveFrom":"2021-03-01","observation":{"from":"2021-01-01","to":"2021-03-01"},\
            "content":{"shape":"ratio","numerator":%d,"denominator":50,"perimeter":"Tout le SIH",\
            "method":"Comptage","source":"Cartographie"},"proofs":[]}\
            """.formatted(numerator);
    }
}
