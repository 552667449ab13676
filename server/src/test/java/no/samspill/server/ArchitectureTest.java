package no.samspill.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "no.samspill.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CONSTRUCTOR_IS_THE_INJECTION =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .because("what a class needs is seen in its constructor, also in a test");

    @ArchTest
    static final ArchRule PARTS_DO_NOT_CHANGE =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(org.springframework.stereotype.Component.class)
                    .and()
                    .areNotStatic()
                    .and()
                    .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
                    .should()
                    .beFinal()
                    .because("a part serves many requests at once; what it may swap is volatile");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .or()
                    .areAnnotatedWith(RestController.class)
                    .or()
                    .areAnnotatedWith(Configuration.class)
                    .should()
                    .bePublic()
                    .because("addresses are the contract, not the classes behind them");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .because("such a name says that nobody knew what the class was");

    @ArchTest
    static final ArchRule FIGURES_LEAVE_BY_ONE_DOOR =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..server.publishing..")
                    .and()
                    // The import page's model file holds no figure of the records.
                    .doNotHaveFullyQualifiedName("no.samspill.server.portal.imports.Forms")
                    .should()
                    .accessTargetWhere(writesAFormat())
                    .because("every figure that leaves has passed disclosure control");

    @ArchTest
    static final ArchRule THE_API_STANDS_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage("..server.publishing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..server.portal..")
                    .because("the portal shows what the API gives, not the other way round");

    @ArchTest
    static final ArchRule MODULES_HAVE_NO_CIRCLES =
            slices().matching("no.samspill.server.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a module can be read and tested with those below it only");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "asks the machine for the time",
                                    call ->
                                            call.getTarget().getName().equals("now")
                                                    && call.getTarget()
                                                            .getOwner()
                                                            .getPackageName()
                                                            .equals("java.time")
                                                    && call
                                                            .getTarget()
                                                            .getRawParameterTypes()
                                                            .stream()
                                                            .noneMatch(type ->
                                                                    type.isEquivalentTo(
                                                                            java.time.Clock
                                                                                    .class))))
                    .because("every answer can be given as of another day");

    @ArchTest
    static final ArchRule ANSWERS_OF_THE_DATABASE_ARE_READ_AT_ONCE =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "streams rows from the database",
                                    call ->
                                            call.getTarget()
                                                            .getName()
                                                            .matches("stream|queryForStream")
                                                    && call.getTarget()
                                                            .getOwner()
                                                            .getPackageName()
                                                            .startsWith(
                                                                    "org.springframework.jdbc")))
                    .because("a stream that nobody closes keeps its connection for good");

    @ArchTest
    static final ArchRule RECORDS_OF_MODULES_ARE_READ_BY_THEIR_OWNERS =
            classes()
                    .that(
                            resideInAPackage("no.samspill.server..")
                                    .and(simpleNameEndingWith("Tables")))
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true)
                    .because("a module's tables are its own");

    private static DescribedPredicate<JavaAccess<?>> writesAFormat() {
        return DescribedPredicate.describe(
                "writes figures in a format",
                access -> {
                    JavaClass owner = access.getTarget().getOwner();
                    return owner.getPackageName().startsWith("no.samspill.formats.")
                            && access.getTarget().getName().matches("write|toTree|toDataset");
                });
    }
}
