package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.codec.Fields.field;
import static fr.centre15.dispatch.codec.Fields.record;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.codec.Codec;
import java.util.Optional;

/**
 * Who speaks on the telephone (requérant).
 *
 * @param name as given, may be empty, at most 100 characters
 * @param type national caller type (HubSante.typeAppelant), empty when not asked; an unknown code is kept
 * @param callback number to call back, if known
 */
public record Caller(String name, String type, Optional<PhoneNumber> callback) {

    public static final Caller UNKNOWN = new Caller("", "", Optional.empty());

    public static final Codec<Caller> CODEC = record(
            field(Caller::name, Codec.TEXT),
            field(Caller::type, Codec.TEXT),
            field(Caller::callback, PhoneNumber.CODEC.optional()),
            Caller::new);

    public Caller {
        Texts.require(name, 100, "a caller's name");
        Texts.require(type, 32, "a caller's type");
    }

    @Override
    public String toString() {
        return "Caller[…]";
    }
}
