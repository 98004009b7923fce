package fr.jalon.declaration.establishment;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.declaration.establishment.model.Activity;
import fr.jalon.declaration.establishment.model.ActivityVolume;
import fr.jalon.declaration.establishment.model.Description;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.module.SimpleModule;

/** How descriptions are written in stored events: what came later is left out where it is not known. */
final class StoredForm extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    StoredForm() {
        super("stored establishments");
        setMixInAnnotation(Description.class, WithoutUnknownActivities.class);
    }

    @SuppressWarnings("UnusedMethod") // matched by their names
    private interface WithoutUnknownActivities {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<Activity> activities();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ActivityVolume activityVolume();
    }
}
