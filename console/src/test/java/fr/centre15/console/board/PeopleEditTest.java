package fr.centre15.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.centre15.dispatch.call.PhoneNumber;
import fr.centre15.dispatch.regulation.Caller;
import fr.centre15.dispatch.regulation.Patient;
import fr.centre15.dispatch.regulation.RegulationCommand;
import fr.centre15.dispatch.regulation.RegulationCommand.RecordCaller;
import fr.centre15.dispatch.regulation.RegulationCommand.RecordPatient;
import fr.centre15.dispatch.regulation.RegulationFile;
import fr.centre15.dispatch.regulation.Sex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ce qui est tapé pour le requérant et le patient")
class PeopleEditTest {

    @TempDir
    private Path place;

    private BoardDesk desk;
    private RegulationFile file;

    @BeforeEach
    void aFileWithACallerAndAPatient() {
        desk = BoardDesk.in(place);
        desk.opensAFile();
        desk.ask(new RecordCaller(
                desk.file().id(), new Caller("Mme Exemple", "FAMILLE", PhoneNumber.parse("06 39 98 00 01"))));
        desk.ask(new RecordPatient(
                desk.file().id(), new Patient(1, "Exemple", "Jeanne", Sex.FEMALE, Optional.empty(), "82 ans")));
        file = desk.file();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName("un champ changé laisse les autres comme ils sont")
    void shouldChangeOneFieldOnly() {
        assertThat(edit("callerName", " M. Essai "))
                .isEqualTo(new RecordCaller(
                        file.id(), new Caller("M. Essai", "FAMILLE", PhoneNumber.parse("06 39 98 00 01"))));
        assertThat(edit("patientFirstName", "Anne"))
                .isEqualTo(new RecordPatient(
                        file.id(), new Patient(1, "Exemple", "Anne", Sex.FEMALE, Optional.empty(), "82 ans")));
    }

    @ParameterizedTest
    @CsvSource({"82, 82 ans", "5 mois, 5 mois", "'', ''", "environ 60, environ 60"})
    @DisplayName("un nombre seul est en années, les mots restent")
    void shouldReadABareNumberAsYears(String typed, String age) {
        assertThat(patient("patientAge", typed).age()).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/1944", "03/04/1944", "3.4.1944", "03-04-1944"})
    @DisplayName("la date s’écrit comme on l’écrit")
    void shouldReadADateAsTyped(String typed) {
        assertThat(patient("patientBirthDate", typed).birthDate()).hasValue(LocalDate.of(1944, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"patientBirthDate, hier, field.date.unreadable", "callerNumber, mon numéro, field.number.unreadable"})
    @DisplayName("ce qui ne se lit pas est refusé avec la phrase qui le dit")
    void shouldRefuseWhatCannotBeRead(String field, String typed, String textKey) {
        assertThatThrownBy(() -> PeopleEdit.of(file, field, typed))
                .isInstanceOf(PeopleEdit.Unreadable.class)
                .hasMessage(textKey);
    }

    @Test
    void shouldNotKnowAnotherField() {
        assertThat(PeopleEdit.of(file, "shoeSize", "42")).isEmpty();
    }

    private RegulationCommand edit(String field, String typed) {
        return PeopleEdit.of(file, field, typed).orElseThrow();
    }

    private Patient patient(String field, String typed) {
        return ((RecordPatient) edit(field, typed)).patient();
    }
}
