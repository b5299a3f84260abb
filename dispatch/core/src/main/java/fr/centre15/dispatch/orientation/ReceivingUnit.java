package fr.centre15.dispatch.orientation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.Wgs84Position;
import java.util.List;

/**
 * A hospital or service that receives patients, or a place of first-line care.
 *
 * @param code short code, unique within the SAMU
 * @param capabilities what it is equipped for, as codes such as {@code unv} or {@code coronarographie_24_24}
 */
public record ReceivingUnit(
        String code, String name, String town, Wgs84Position position, List<String> capabilities, UnitDetails details) {

    /** As the first version wrote it: without details. */
    public static final Codec<ReceivingUnit> FIRST_CODEC = record(
            field(ReceivingUnit::code, Codec.TEXT),
            field(ReceivingUnit::name, Codec.TEXT),
            field(ReceivingUnit::town, Codec.TEXT),
            field(ReceivingUnit::position, Wgs84Position.CODEC),
            field(ReceivingUnit::capabilities, Codec.TEXT.list()),
            ReceivingUnit::new);

    public static final Codec<ReceivingUnit> CODEC = record(
            field(unit -> unit, FIRST_CODEC), field(ReceivingUnit::details, UnitDetails.CODEC), ReceivingUnit::with);

    public ReceivingUnit {
        capabilities = List.copyOf(capabilities);
    }

    /** An open hospital. */
    public ReceivingUnit(String code, String name, String town, Wgs84Position position, List<String> capabilities) {
        this(code, name, town, position, capabilities, UnitDetails.PLAIN);
    }

    public ReceivingUnit with(UnitDetails value) {
        return new ReceivingUnit(code, name, town, position, capabilities, value);
    }
}
