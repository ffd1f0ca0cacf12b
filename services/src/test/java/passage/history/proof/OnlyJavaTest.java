package passage.history.proof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class OnlyJavaTest {
    @Test
    void whatAnAuditorRunsNeedsNothingButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "passage.history.proof..",
                        "passage.history.audit..",
                        "java..",
                        "com.sun.net.httpserver..",
                        "org.jspecify.."))
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("passage.history.proof", "passage.history.audit"));
    }
}
