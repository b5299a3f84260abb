package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.codec.EventType;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import java.util.List;

/** The encodings of events about a SAMU as a whole: numbers 100 to 119. */
public final class SamuCodecs {

    private SamuCodecs() {}

    public static final List<EventType<?>> EVENTS = List.of(
            EventType.of(
                    100,
                    SamuEvent.ProfileDeclared.class,
                    record(
                            field(SamuEvent.ProfileDeclared::profile, SamuProfile.CODEC),
                            SamuEvent.ProfileDeclared::new)),
            EventType.of(
                    101,
                    SamuEvent.TerritoryDeclared.class,
                    record(
                            field(SamuEvent.TerritoryDeclared::territory, Territory.CODEC),
                            SamuEvent.TerritoryDeclared::new)),
            EventType.evolved(
                    102,
                    SamuEvent.ReceivingUnitsDeclared.class,
                    units(ReceivingUnit.CODEC),
                    List.of(units(ReceivingUnit.FIRST_CODEC))),
            EventType.of(
                    103,
                    SamuEvent.ProbePassed.class,
                    record(field(SamuEvent.ProbePassed::number, Codec.LONG), SamuEvent.ProbePassed::new)),
            EventType.of(
                    104,
                    SamuEvent.OutcomeKept.class,
                    record(
                            field(SamuEvent.OutcomeKept::digest, Codec.TEXT),
                            field(SamuEvent.OutcomeKept::subject, Codec.TEXT),
                            SamuEvent.OutcomeKept::new)),
            EventType.of(
                    105,
                    SamuEvent.OutcomesForgotten.class,
                    record(
                            field(SamuEvent.OutcomesForgotten::before, Codec.INSTANT),
                            SamuEvent.OutcomesForgotten::new)),
            EventType.of(
                    106,
                    SamuEvent.PoisonSkipped.class,
                    record(
                            field(SamuEvent.PoisonSkipped::command, Codec.TEXT),
                            field(SamuEvent.PoisonSkipped::fault, Codec.TEXT),
                            SamuEvent.PoisonSkipped::new)));

    private static Codec<SamuEvent.ReceivingUnitsDeclared> units(Codec<ReceivingUnit> unit) {
        return record(
                field(SamuEvent.ReceivingUnitsDeclared::units, unit.list()), SamuEvent.ReceivingUnitsDeclared::new);
    }
}
