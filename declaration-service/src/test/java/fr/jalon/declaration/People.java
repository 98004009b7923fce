package fr.jalon.declaration;

/** The people of the tests. */
public final class People {

    private People() {}

    public static Client rennes(int port) {
        return Client.of(port, "declarant-rennes", "declarant@establishment:350005179");
    }

    public static Client fougeres(int port) {
        return Client.of(port, "declarant-fougeres", "declarant@establishment:350000030");
    }

    public static Client coordinator(int port) {
        return Client.of(port, "coordinator-haute-bretagne", "coordinator@group:GHT-HB");
    }

    public static Client brittany(int port) {
        return Client.of(port, "ars-bretagne", "regulator@region:53");
    }

    public static Client burgundy(int port) {
        return Client.of(port, "ars-bourgogne-franche-comte", "regulator@region:27");
    }

    public static Client auditor(int port) {
        return Client.of(port, "auditor", "auditor@national");
    }

    public static Client national(int port) {
        return Client.of(port, "national", "national@national");
    }

    public static Client admin(int port) {
        return Client.of(port, "admin", "admin@national");
    }
}
