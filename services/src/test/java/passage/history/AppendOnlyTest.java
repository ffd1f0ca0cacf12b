package passage.history;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import passage.testing.Tools;

class AppendOnlyTest {
    private final JavaClasses history =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("passage.history");

    @Test
    void looksAtTheLedgersClasses() {
        assertThat(history).anyMatch(type -> type.isEquivalentTo(Ledger.class));
    }

    @Test
    void writesOnlyWhereItMust() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Arrivals.class, Lease.class, Checkpoints.class)
                .should()
                .callMethod(JdbcClient.StatementSpec.class, "update")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcTemplate.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(history);
    }

    @Test
    void hasNoStatementThatChangesOrDeletesAnEntry() throws IOException {
        var sources = Tools.ROOT.resolve("services/src/main/java/passage/history");
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern(
                                "(?i)(update|delete\\s+from|merge\\s+into|truncate\\s+table)\\s+history\\.entry");
            }
        }
    }

    @Test
    void offersNoRepositoryMethodThatChangesOrDeletes() {
        noClasses().should().beAssignableTo(CrudRepository.class).check(history);
        noMethods().should().beAnnotatedWith(Modifying.class).check(history);
        noMethods()
                .that()
                .areDeclaredIn(LedgerEntries.class)
                .should()
                .haveNameMatching("(save|delete|remove|update|flush).*")
                .check(history);
    }

    @Test
    void keepsItsEntriesImmutable() {
        assertThat(LedgerEntry.class).hasAnnotation(Immutable.class);
        noMethods()
                .that()
                .areDeclaredIn(LedgerEntry.class)
                .should()
                .haveRawReturnType(void.class)
                .check(history);
        noFields()
                .that()
                .areDeclaredIn(LedgerEntry.class)
                .should()
                .notBePrivate()
                .check(history);
    }
}
