package fr.centre15.console.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A record writes all it holds into its toString, unless it has one of its own. A component is a secret by its type, a
 * {@link Key}, or by its name: password, secret, token, API key, private key, master key, credential, alone or with
 * more, such as a hash. All that stands in a class of that name counts too.
 */
class SecretsArchitectureTest {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passphrase|secret|token|api_?key|privatekey|masterkey|credential).*");

    private static final List<String> PLACES = List.of("java.nio.file.Path", "boolean", "int", "long");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.centre15");

    private static final DescribedPredicate<JavaClass> HOLD_A_SECRET = DescribedPredicate.describe(
            "are records that hold a secret",
            type -> type.isRecord()
                    && (SECRET.matcher(type.getName().replace(type.getPackageName(), ""))
                                    .matches()
                            || components(type).anyMatch(SecretsArchitectureTest::isSecret)));

    /** For the test of the rule: what it must find, and what it must let pass. */
    record Careless(String login, String password) {}

    record CarelessKey(String name, Key itsOwn) {}

    record CarelessByHand(String token) {
        @Override
        public String toString() {
            return "CarelessByHand[" + token + "]";
        }
    }

    record Careful(String login, String password) {
        @Override
        public String toString() {
            return "Careful[" + login + "]";
        }
    }

    @Test
    @Tag("T25c")
    void shouldWriteNoSecretIntoAGeneratedToString() {
        classes().that(HOLD_A_SECRET).should(haveAToStringOfTheirOwn()).check(OURS);
    }

    @Test
    @Tag("T25c")
    void shouldFindTheRecordsThatHoldOne() {
        assertThat(OURS.stream().filter(HOLD_A_SECRET).map(JavaClass::getSimpleName))
                .contains("Account", "Device", "Grant", "Line", "Fresh", "Handed", "Session")
                .doesNotContain("StoreProperties", "JournalProperties");
    }

    @Test
    @Tag("T25c")
    void shouldReadNoSecretInAToStringWrittenByHand() {
        noToStringReadsASecret().check(OURS);
    }

    @Test
    void shouldNoticeACarelessToString() {
        JavaClasses samples = new ClassFileImporter().importClasses(CarelessByHand.class, Careful.class);

        EvaluationResult found = noToStringReadsASecret().evaluate(samples);

        assertThat(found.getFailureReport().getDetails()).hasSize(1).allMatch(line -> line.contains("CarelessByHand"));
    }

    @Test
    void shouldNoticeACarelessRecord() {
        JavaClasses samples = new ClassFileImporter().importClasses(Careless.class, CarelessKey.class, Careful.class);

        EvaluationResult found =
                classes().that(HOLD_A_SECRET).should(haveAToStringOfTheirOwn()).evaluate(samples);

        assertThat(found.getFailureReport().getDetails()).hasSize(2).allMatch(line -> line.contains("Careless"));
    }

    private static ArchRule noToStringReadsASecret() {
        return noMethods()
                .that()
                .haveName("toString")
                .should(new ArchCondition<>("read a secret") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getFieldAccesses().stream()
                                .map(access -> access.getTarget().resolveMember())
                                .flatMap(Optional::stream)
                                .filter(SecretsArchitectureTest::isSecret)
                                .forEach(field -> events.add(SimpleConditionEvent.satisfied(
                                        method, method.getFullName() + " reads " + field.getName())));
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> haveAToStringOfTheirOwn() {
        return new ArchCondition<>("have a toString of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean generated = isGenerated(type);
                events.add(new SimpleConditionEvent(
                        type, !generated, type.getName() + (generated ? " prints its secret" : " prints itself")));
            }
        };
    }

    private static Stream<JavaField> components(JavaClass type) {
        return type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isSecret(JavaField field) {
        JavaClass type = field.getRawType();
        return type.isAssignableTo(Key.class)
                || SECRET.matcher(field.getName()).matches() && !PLACES.contains(type.getName());
    }

    /** The compiler's toString hands over to {@code ObjectMethods}. */
    private static boolean isGenerated(JavaClass type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = SecretsArchitectureTest.class.getResourceAsStream(file)) {
            ClassModel model = ClassFile.of().parse(in.readAllBytes());
            return model.methods().stream()
                    .filter(method -> method.methodName().equalsString("toString"))
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .anyMatch(step -> step instanceof InvokeDynamicInstruction call
                            && call.bootstrapMethod().owner().displayName().equals("ObjectMethods"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
