package fr.jalon.standalone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./jalon dead-letters}: shows what could not be applied and why, and has it applied again. */
final class DeadLettersCommand {

    private static final List<String> SERVICES = List.of("scoring", "declaration");
    private static final int OK = 200;

    private final Operator operator;

    DeadLettersCommand(Operator operator) {
        this.operator = operator;
    }

    void run(Options options) {
        var operands = options.operands();
        if (operands.isEmpty() || operands.equals(List.of("list"))) {
            list();
        } else if (operands.size() == 2 && operands.getFirst().equals("replay")) {
            replay(operands.getLast());
        } else {
            throw new Options.Wrong("Expected: ./jalon dead-letters list, or ./jalon dead-letters replay SERVICE/ID");
        }
    }

    private void list() {
        int count = 0;
        for (var service : SERVICES) {
            var next = "";
            do {
                var page = operator.require(operator.get(path(service) + "?limit=200" + next), OK)
                        .json();
                for (var letter : page.path("items").values()) {
                    System.out.printf(
                            "%s/%s%n  stream %s, position %d%n  %s%n",
                            service,
                            letter.path("id").asString(),
                            letter.path("stream").asString(),
                            letter.path("position").asLong(),
                            letter.path("why").asString());
                    count++;
                }
                next = page.hasNonNull("next")
                        ? "&cursor=" + encoded(page.path("next").asString())
                        : "";
            } while (!next.isEmpty());
        }
        System.out.println(count == 0 ? "Nothing is parked." : count + " parked.");
    }

    private void replay(String name) {
        int slash = name.indexOf('/');
        if (slash < 0 || !SERVICES.contains(name.substring(0, slash))) {
            throw new Options.Wrong("Name it as the list does: scoring/ID or declaration/ID");
        }
        var path = path(name.substring(0, slash)) + "/" + encoded(name.substring(slash + 1)) + "/replay";
        operator.require(operator.post(path), OK);
        System.out.println(name + " is applied again.");
    }

    private static String path(String service) {
        return "/api/operations/" + service + "/dead-letters";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
