package fr.jalon.declaration.establishment;

import fr.jalon.declaration.establishment.model.Activity;
import fr.jalon.declaration.keeping.Required;
import fr.jalon.platform.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An activity of an establishment as the administrator gives it. */
record ActivityBody(
        @Nullable String activity,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,15}");
    private static final int AT_MOST = 50;

    /** The activities meant; null when none were told. One activity may be there twice, but not on one day. */
    static @Nullable List<Activity> list(@Nullable List<@Nullable ActivityBody> bodies) {
        if (bodies == null) {
            return null;
        }
        if (bodies.size() > AT_MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "too-many-items", bodies.size())
                    .at("/activities", bodies.size());
        }
        List<Activity> list = new ArrayList<>();
        for (var body : bodies) {
            String at = "/activities/" + list.size();
            var activity = Required.present(at, body).activity(at);
            if (list.stream().anyMatch(activity::overlaps)) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "duplicate-item", activity.activity())
                        .at(at + "/activity", activity.activity());
            }
            list.add(activity);
        }
        return List.copyOf(list);
    }

    private Activity activity(String at) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "dates-reversed", to).at(at + "/to", to.toString());
        }
        return new Activity(Required.matching(at + "/activity", CODE, activity), from, to);
    }
}
