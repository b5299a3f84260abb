package fr.centre15.dispatch.regulation;

import static fr.centre15.dispatch.fixtures.People.DR_VASSEUR;
import static fr.centre15.dispatch.fixtures.People.KARIM;
import static fr.centre15.dispatch.fixtures.People.LEA;
import static fr.centre15.dispatch.fixtures.RegulationFiles.aRegulationFile;
import static fr.centre15.dispatch.fixtures.Vehicles.SMUR_LILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.centre15.dispatch.Decision;
import fr.centre15.dispatch.Refusal;
import fr.centre15.dispatch.fixtures.TestSamu;
import fr.centre15.dispatch.smur.MissionId;
import fr.centre15.dispatch.smur.VehicleStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegulationRulesTest {

    private final TestSamu samu = TestSamu.atWork();

    @Test
    @Tag("H01b")
    @DisplayName("Un dossier où rien n'est rempli s'ouvre, s'enregistre, et un SMUR part")
    void shouldDispatchAFileWithNothingFilledIn() {
        RegulationFileId file = samu.opensFile();
        samu.does(new RegulationCommand.RecordCaller(file, Caller.UNKNOWN));
        samu.does(new RegulationCommand.RecordPlace(file, ""));
        samu.does(new RegulationCommand.RecordPatient(file, new Patient(1, "", "", Sex.UNKNOWN, Optional.empty(), "")));
        samu.does(new RegulationCommand.SetMotive(file, new Motive("", "")));
        samu.does(new RegulationCommand.AddNote(file, LEA, NoteRole.ARM, ""));
        samu.does(new RegulationCommand.TakeDecision(file, DR_VASSEUR, DecisionType.INTERVENTION, ""));

        MissionId mission = samu.engages(file, SMUR_LILLE);

        samu.reports(mission, VehicleStatus.AT_BASE).leads(file, LifeCycle.COMPLETED, LifeCycle.VALIDATED);
        assertThat(samu.file(file).triage().priority()).isEmpty();
        assertThat(samu.file(file).triage().careLevel()).isEmpty();
        assertThat(samu.file(file).lifeCycle()).isEqualTo(LifeCycle.VALIDATED);
    }

    @Test
    @DisplayName("Priorité P0–P3, NR et niveau de soins R1–R4 sont deux axes : l'un ne touche jamais l'autre")
    void shouldKeepPriorityAndCareLevelApart() {
        for (RegulationPriority priority : RegulationPriority.values()) {
            for (CareLevel level : CareLevel.values()) {
                RegulationFileId file = aRegulationFile()
                        .withCareLevel(level)
                        .withPriority(priority)
                        .withMotive("douleur thoracique")
                        .in(samu);

                assertThat(samu.file(file).triage().priority()).contains(priority);
                assertThat(samu.file(file).triage().careLevel()).contains(level);
            }
        }
    }

    @Test
    @DisplayName("Un dossier clos refuse tout, sauf de poursuivre son cycle")
    void shouldRefuseEveryChangeOfAClosedFile() {
        RegulationFileId file = aRegulationFile().closed().in(samu);
        RegulationCommand[] changes = {
            new RegulationCommand.RecordCaller(file, Caller.UNKNOWN),
            new RegulationCommand.RecordPlace(file, "Lille"),
            new RegulationCommand.RecordPatient(file, new Patient(1, "", "", Sex.MALE, Optional.empty(), "")),
            new RegulationCommand.SetMotive(file, new Motive("", "chute")),
            new RegulationCommand.SetPriority(file, RegulationPriority.P0),
            new RegulationCommand.SetCareLevel(file, CareLevel.R1),
            new RegulationCommand.SetAttribution(file, Optional.empty()),
            new RegulationCommand.AddNote(file, LEA, NoteRole.ARM, "note"),
            new RegulationCommand.KeepDraft(file, new Draft(LEA, "brouillon")),
            new RegulationCommand.TakeDecision(file, DR_VASSEUR, DecisionType.ADVICE, ""),
            new RegulationCommand.TakeFile(file, KARIM)
        };

        for (RegulationCommand change : changes) {
            Decision.Refused refused = samu.isRefused(change);
            assertThat(refused.refusal()).as(change.getClass().getSimpleName()).isEqualTo(Refusal.FILE_CLOSED);
            assertThat(refused.details())
                    .isEqualTo(Map.of("drm", samu.file(file).drm().value()));
        }
        samu.leads(file, LifeCycle.FILED, LifeCycle.ARCHIVED);
    }

    @Test
    @DisplayName("Une nouvelle décision rouvre un dossier achevé ou validé ; « rien de plus » ne le rouvre pas")
    void shouldReopenOnANewDecision() {
        RegulationFileId completed = aRegulationFile().completed().in(samu);
        RegulationFileId validated = aRegulationFile().validated().in(samu);
        RegulationFileId untouched = aRegulationFile().validated().in(samu);

        samu.does(new RegulationCommand.TakeDecision(completed, DR_VASSEUR, DecisionType.ADVICE, "repos"));
        samu.does(new RegulationCommand.TakeDecision(validated, DR_VASSEUR, DecisionType.ORIENTATION, ""));
        samu.does(new RegulationCommand.TakeDecision(untouched, DR_VASSEUR, DecisionType.NOTHING_MORE, ""));

        assertThat(samu.file(completed).lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
        assertThat(samu.file(validated).lifeCycle()).isEqualTo(LifeCycle.ACTIVE);
        assertThat(samu.file(untouched).lifeCycle()).isEqualTo(LifeCycle.VALIDATED);
    }

    @Test
    @DisplayName("Un dossier dont une mission est en cours ne s'achève pas, et dit laquelle")
    void shouldNotCompleteWhileAMissionIsOnItsWay() {
        RegulationFileId file = samu.opensFile();
        MissionId mission = samu.engages(file, SMUR_LILLE);

        var refused = samu.isRefused(new RegulationCommand.ChangeLifeCycle(file, LifeCycle.COMPLETED));

        assertThat(refused.refusal()).isEqualTo(Refusal.MISSION_STILL_OPEN);
        assertThat(refused.details()).isEqualTo(Map.of("vehicle", "SMUR SMUR-LILLE-1"));
        samu.reports(mission, VehicleStatus.RETURNING).leads(file, LifeCycle.COMPLETED);
    }

    @Test
    @DisplayName("Chacun a son brouillon ; signer une note n'efface que le sien")
    void shouldKeepOneDraftPerAuthor() {
        RegulationFileId file = samu.opensFile();
        samu.does(new RegulationCommand.KeepDraft(file, new Draft(LEA, "dit avoir")));
        samu.does(new RegulationCommand.KeepDraft(file, new Draft(DR_VASSEUR, "TA 12/7")));
        samu.does(new RegulationCommand.KeepDraft(file, new Draft(LEA, "dit avoir mal")));

        samu.does(new RegulationCommand.AddNote(file, DR_VASSEUR, NoteRole.PHYSICIAN, "TA 12/7, FC 80"));

        assertThat(samu.file(file).draftOf(LEA)).isEqualTo("dit avoir mal");
        assertThat(samu.file(file).draftOf(DR_VASSEUR)).isEmpty();
        assertThat(samu.file(file).care().notes()).extracting(MedicalNote::text).containsExactly("TA 12/7, FC 80");
    }

    @Test
    @DisplayName("Un brouillon vidé disparaît")
    void shouldForgetAnEmptiedDraft() {
        RegulationFileId file = samu.opensFile();
        samu.does(new RegulationCommand.KeepDraft(file, new Draft(LEA, "x")));

        samu.does(new RegulationCommand.KeepDraft(file, new Draft(LEA, "")));

        assertThat(samu.file(file).care().drafts()).isEmpty();
    }

    @Test
    @DisplayName("Les notes s'ajoutent, jamais ne se remplacent ; les patients se corrigent par leur rang")
    void shouldAddNotesAndCorrectPatients() {
        RegulationFileId file = samu.opensFile();
        samu.does(new RegulationCommand.AddNote(file, LEA, NoteRole.ARM, "un"));
        samu.does(new RegulationCommand.AddNote(file, LEA, NoteRole.ARM, "deux"));
        samu.does(new RegulationCommand.RecordPatient(file, new Patient(2, "B", "", Sex.FEMALE, Optional.empty(), "")));
        samu.does(new RegulationCommand.RecordPatient(file, new Patient(1, "A", "", Sex.MALE, Optional.empty(), "")));
        samu.does(new RegulationCommand.RecordPatient(file, new Patient(2, "C", "", Sex.FEMALE, Optional.empty(), "")));

        assertThat(samu.file(file).care().notes()).extracting(MedicalNote::text).containsExactly("un", "deux");
        assertThat(samu.file(file).situation().patients())
                .extracting(Patient::lastName)
                .containsExactly("A", "C");
    }

    @Test
    @DisplayName("La même clé, revenue après 48 h, ne signe ni seconde note ni seconde décision sous la même identité")
    void shouldNotSignTwiceUnderOneId() {
        RegulationFileId file = samu.opensFile();
        UUID key = new UUID(7, 7);
        samu.ask(new RegulationCommand.AddNote(file, LEA, NoteRole.ARM, "un"), key);
        samu.ask(new RegulationCommand.TakeDecision(file, DR_VASSEUR, DecisionType.ADVICE, "repos"), key);

        var note = samu.ask(new RegulationCommand.AddNote(file, LEA, NoteRole.ARM, "deux"), key);
        var decision = samu.ask(new RegulationCommand.TakeDecision(file, DR_VASSEUR, DecisionType.ADVICE, ""), key);

        assertThat(note)
                .isEqualTo(Decision.refuse(Refusal.IDEMPOTENCY_MISMATCH))
                .isEqualTo(decision);
        assertThat(samu.file(file).care().notes()).extracting(MedicalNote::text).containsExactly("un");
        assertThat(samu.file(file).care().decisions()).hasSize(1);
    }

    @Test
    @DisplayName("La même clé d'ouverture, revenue après 48 h, rend le dossier sans l'effacer")
    void shouldNotOverwriteAFileOpenedByTheSameCommandId() {
        RegulationFileId file = aRegulationFile().withMotive("chute").in(samu);

        var again = samu.ask(new RegulationCommand.OpenRegulationFile(LEA, Optional.empty(), ""), file.value());

        assertThat(again).isEqualTo(Decision.alreadySo(file));
        assertThat(samu.file(file).triage().motive()).contains(new Motive("", "chute"));
    }
}
