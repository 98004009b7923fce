package fr.jalon.scoring.score.model;

import fr.jalon.scoring.fact.model.Reading;
import fr.jalon.scoring.fact.model.Segment;
import fr.jalon.scoring.fact.model.Value;
import java.util.List;
import java.util.Map;

/** The contents of one establishment for one programme, as known at one position: by reading, by indicator. */
public record Facts(Map<Reading, Map<String, List<Segment<Value.Content>>>> contents) {

    /** Nothing was ever declared. */
    public static final Facts NONE = new Facts(Map.of());

    List<Segment<Value.Content>> of(Reading reading, String indicator) {
        return contents.getOrDefault(reading, Map.of()).getOrDefault(indicator, List.of());
    }
}
