package fr.jalon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists that come in pages. */
final class Pages {

    private Pages() {}

    /** All items of the list at {@code path}, over all its pages. */
    static List<JsonNode> items(Api api, String path) {
        var items = new ArrayList<JsonNode>();
        String goOn = path.startsWith("/api/audit/") || path.startsWith("/api/groups") ? "&after=" : "&cursor=";
        String cursor = "";
        do {
            String next = cursor.isEmpty() ? "" : goOn + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            String separator = path.contains("?") ? "&" : "?";
            var page = api.get(path + separator + "limit=200" + next);
            assertThat(page.status()).as("%s: %s", path, page.body()).isEqualTo(200);
            page.json().get("items").forEach(items::add);
            cursor = page.json().path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }
}
