package fr.centre15.dispatch.samu;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.codec.Codec;
import fr.centre15.dispatch.location.Territory;
import fr.centre15.dispatch.orientation.ReceivingUnit;
import java.util.List;

/** Reference data kept as events, so that dispatch works with every database down. */
public record Reference(SamuProfile profile, Territory territory, List<ReceivingUnit> receivingUnits) {

    public static final Reference EMPTY = new Reference(SamuProfile.UNNAMED, Territory.EMPTY, List.of());

    static final Codec<Reference> CODEC = record(
            field(Reference::profile, SamuProfile.CODEC),
            field(Reference::territory, Territory.CODEC),
            field(Reference::receivingUnits, ReceivingUnit.CODEC.list()),
            Reference::new);

    public Reference {
        receivingUnits = List.copyOf(receivingUnits);
    }
}
