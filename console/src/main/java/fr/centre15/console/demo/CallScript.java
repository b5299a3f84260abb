package fr.centre15.console.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.centre15.dispatch.regulation.CareLevel;
import fr.centre15.dispatch.regulation.RegulationPriority;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a fictitious caller calls for, says, and usually gets.
 *
 * @param priority as a regulator would give it
 * @param where kind of place: domicile, voie publique, ehpad…
 * @param ageYears youngest and oldest patient; null when nobody is ill
 * @param sex H, F or * for either
 * @param means usually sent: SMUR, VSAV, AMB, CONSEIL
 * @param talkSeconds shortest and longest conversation
 * @param weight relative frequency
 * @param hangsUp probability of giving up before an answer
 */
record CallScript(
        @JsonProperty("id") String id,
        @JsonProperty("motif") String motive,
        @JsonProperty("libelle") String label,
        @JsonProperty("priorite") RegulationPriority priority,
        @JsonProperty("niveau") @Nullable CareLevel careLevel,
        @JsonProperty("requerant") String callerType,
        @JsonProperty("origine") String line,
        @JsonProperty("age") @Nullable List<Integer> ageYears,
        @JsonProperty("sexe") String sex,
        @JsonProperty("lieu") String where,
        @JsonProperty("phrases") List<String> sentences,
        @JsonProperty("note") String note,
        @JsonProperty("suite") List<String> means,
        @JsonProperty("duree_appel_s") List<Integer> talkSeconds,
        @JsonProperty("poids") int weight,
        @JsonProperty("raccroche") double hangsUp) {

    private static final String FILE = "appels.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    CallScript {
        sentences = List.copyOf(sentences);
        means = List.copyOf(means);
        talkSeconds = List.copyOf(talkSeconds);
        requireSense(id, ageYears, sentences, talkSeconds, weight, hangsUp);
    }

    private static void requireSense(
            String id,
            @Nullable List<Integer> age,
            List<String> sentences,
            List<Integer> talk,
            int weight,
            double hangsUp) {
        if (sentences.isEmpty() || weight < 1 || !(hangsUp >= 0 && hangsUp < 1)) {
            throw new DemoFileBroken(FILE, id + " : phrases, poids ou raccroche hors bornes");
        }
        if (!isRange(talk) || age != null && !isRange(age)) {
            throw new DemoFileBroken(FILE, id + " : [min, max] attendu");
        }
    }

    private static boolean isRange(List<Integer> range) {
        return range.size() == 2 && range.getFirst() >= 0 && range.getFirst() <= range.getLast();
    }

    /** @throws DemoFileBroken naming the script */
    static List<CallScript> readAll() {
        JsonNode scripts = JSON.readTree(DemoFile.text(FILE)).path("appels");
        return scripts.valueStream().map(CallScript::read).toList();
    }

    private static CallScript read(JsonNode node) {
        try {
            return JSON.treeToValue(node, CallScript.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new DemoFileBroken(FILE, node.path("id").asString("?") + " : " + e.getOriginalMessage());
        }
    }

    Optional<CareLevel> level() {
        return Optional.ofNullable(careLevel);
    }

    Optional<List<Integer>> age() {
        return Optional.ofNullable(ageYears);
    }

    boolean needsSmur() {
        return means.contains("SMUR");
    }

    @Override
    public String toString() {
        return "CallScript[" + id + "]";
    }
}
