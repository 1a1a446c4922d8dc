package org.raffinate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The order of the packages, and the habits that the compiler does not keep. */
@AnalyzeClasses(packages = "org.raffinate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.raffinate.";

    /** Each package may import only from those before it; a package that is not listed may not exist. */
    private static final List<String> ORDER = List.of(
            "numeric",
            "chemistry",
            "equilibrium",
            "library",
            "laboratory",
            "stages",
            "lanes",
            "cascade",
            "circuit",
            "steadystate",
            "design",
            "reagents",
            "plant",
            "ledger",
            "dynamics",
            "equipment",
            "cost",
            "works",
            "table",
            "sweep",
            "insight",
            "document",
            "chemistrycase",
            "plantcase",
            "casefile",
            "chart",
            "answers",
            "study",
            "studyfile",
            "runner",
            "plantchart",
            "studychart",
            "report",
            "page",
            "workbook",
            "plantreport",
            "comparison",
            "labreport",
            "studyreport",
            "api",
            "terminal",
            "cli");

    /** A package with more top-level types than this is a question about the design. */
    private static final int TYPES_PER_PACKAGE = 18;

    /**
     * Packages for which the question was answered, and the number that was agreed: half of the types of a design are
     * its vocabulary, records without methods; a cascade is solved in two ways, one by one and side by side; the library
     * holds two sets of tables, on separations and on plants; the command line has a type for each command, and for the
     * options that some share.
     */
    private static final Map<String, Integer> LARGER_PACKAGES =
            Map.of(ROOT + "design", 20, ROOT + "cascade", 20, ROOT + "library", 20, ROOT + "cli", 20);

    private static final DescribedPredicate<JavaClass> ARRAY = describe("array", JavaClass::isArray);
    private static final DescribedPredicate<JavaClass> RECORDS = describe("are records", JavaClass::isRecord);

    // Most rules allow an empty selection: a package or a kind of member may not exist yet.

    @ArchTest
    static void everyPackageIsListed(JavaClasses classes) {
        assertThat(typesByPackage(classes).keySet()).isSubsetOf(inRoot(ORDER));
    }

    @ArchTest
    static void everyPackageIsDescribedAndNullMarked(JavaClasses classes) {
        assertThat(typesByPackage(classes).keySet())
                .as("packages without a @NullMarked package-info")
                .filteredOn(name -> !classes.getPackage(name).isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }

    @ArchTest
    static void packagesImportOnlyFromThoseBeforeThem(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            List<String> later = inRoot(ORDER.subList(i + 1, ORDER.size()));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule chartsAndReportsKnowNoCaseFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "chart", ROOT + "plantchart", ROOT + "studychart", ROOT + "report", ROOT + "labreport")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "document", ROOT + "chemistrycase", ROOT + "casefile")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineTouchesStandardStreamsOrExits = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "terminal", ROOT + "cli")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule numericalLibrariesStayInNumeric = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "numeric")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ejml..", "org.apache.commons.math3..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStaticArrayLeavesItsClass = fields().that()
            .areStatic()
            .and()
            .areNotPrivate()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .notHaveRawType(ARRAY)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule recordsHaveNoArrayComponents = fields().that()
            .areDeclaredInClassesThat(RECORDS)
            .and()
            .areNotStatic()
            .should()
            .notHaveRawType(ARRAY)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatATypeIs =
            noClasses().should().haveNameMatching(".*[.$](Abstract[A-Z]\\w*|\\w*(Impl|Utils?|Helper|Manager))");

    @ArchTest
    static void packagesStaySmall(JavaClasses classes) {
        assertThat(typesByPackage(classes))
                .allSatisfy((name, types) -> assertThat(types)
                        .as("top-level types of %s", name)
                        .isLessThanOrEqualTo(LARGER_PACKAGES.getOrDefault(name, TYPES_PER_PACKAGE)));
    }

    private static List<String> inRoot(List<String> packages) {
        return packages.stream().map(name -> ROOT + name).toList();
    }

    private static Map<String, Integer> typesByPackage(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.summingInt(type -> 1)));
    }
}
