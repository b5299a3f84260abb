package fr.centre15.loadtests.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Appends one JSON object a line to the file that the bench was given, and says each figure with its spread. */
public record BenchReport(BenchArguments arguments) {

    /**
     * A figure against its baseline, both measured in the same run.
     *
     * @param target greatest value that is wanted
     * @param ratioTarget greatest ratio that is wanted; infinite when the target alone is judged
     */
    public void figure(
            String name,
            String unit,
            Windows measured,
            double target,
            String baseline,
            Windows compared,
            double ratioTarget) {
        double ratio = measured.ratioTo(compared);
        boolean met = ratio <= ratioTarget && measured.median() <= target;
        write(name, unit, measured, baseline, ratio, target, met);
        System.out.printf(
                "%s: %.2f %s [%s], %s: %.2f [%s], rapport %.2f (au plus %s)%n",
                name,
                measured.median(),
                unit,
                measured.spread(),
                baseline,
                compared.median(),
                compared.spread(),
                ratio,
                Double.isInfinite(ratioTarget) ? "∞" : Double.toString(ratioTarget));
    }

    /**
     * A figure of which only the ratio to its baseline is judged.
     *
     * @param ratioTarget greatest ratio that is wanted
     */
    public void ratio(
            String name, String unit, Windows measured, String baseline, Windows compared, double ratioTarget) {
        double ratio = measured.ratioTo(compared);
        write(name, unit, measured, baseline, ratio, ratioTarget, ratio <= ratioTarget);
        System.out.printf(
                "%s: %.2f %s [%s], %s: %.2f [%s], rapport %.2f (au plus %s)%n",
                name,
                measured.median(),
                unit,
                measured.spread(),
                baseline,
                compared.median(),
                compared.spread(),
                ratio,
                ratioTarget);
    }

    private void write(
            String name, String unit, Windows measured, String baseline, double ratio, double target, boolean met) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("value", rounded(measured.median()));
        line.put("unit", unit);
        line.put("baseline", baseline);
        line.put("ratio", rounded(ratio));
        line.put("target", target);
        line.put("met", met);
        try {
            Files.writeString(
                    arguments.json(),
                    JsonMapper.shared().writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
