package fr.centre15.dispatch.pipeline;

/**
 * Sizes of the pipeline.
 *
 * @param inputSlots commands that may wait for the writer and for their answer; a power of two
 * @param outputSlots wake-ups that may wait for the boards; a power of two
 */
public record PipelineSettings(int inputSlots, int outputSlots) {

    public static final PipelineSettings DEFAULT = new PipelineSettings(16_384, 1_024);

    public PipelineSettings {
        if (outputSlots < 2) {
            throw new IllegalArgumentException("a wake-up must be able to wait behind another");
        }
        if (Integer.bitCount(inputSlots) != 1 || Integer.bitCount(outputSlots) != 1) {
            throw new IllegalArgumentException("ring sizes are powers of two");
        }
    }
}
