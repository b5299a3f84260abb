package fr.centre15.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.console.security.Subject;
import fr.centre15.dispatch.staff.PersonId;
import fr.centre15.dispatch.staff.Role;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Qui peut dire la capacité d’un service")
class CapacityRightTest {

    @ParameterizedTest(name = "{0} de {1} pour {2} : {3}")
    @CsvSource({
        "RECEIVER, CHU, CHU, true",
        "RECEIVER, CHU, CH, false",
        "RECEIVER+EXPERT, CHU, CH, false",
        "RECEIVER+NURSING_HOME, CHU, CH, false",
        "RECEIVER+SMUR, CHU, CH, false",
        "ARM_COORDINATION, '', CH, true",
        "MRU, '', CH, true"
    })
    @DisplayName(
            "un hôpital parle pour lui-même, la salle note ce que chacun dit ; un second rôle n’ouvre rien de plus")
    void shouldLetAHospitalSpeakForItself(String roles, String scope, String unit, boolean allowed) {
        Subject subject = new Subject.Person(
                new PersonId(new UUID(15, 1)),
                Arrays.stream(roles.split("[+]")).map(Role::valueOf).toList(),
                scope);

        assertThat(CapacityEndpoint.mayDeclare(subject, unit)).isEqualTo(allowed);
    }
}
