package passage.history;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.EntityManager;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppendOnlyTest {
    private final JavaClasses history =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("passage.history");

    @Test
    void looksAtTheLedgersClasses() {
        assertThat(history).anyMatch(type -> type.isEquivalentTo(Ledger.class));
    }

    @Test
    void executesNoStatementThatChangesOrDeletes() {
        noClasses()
                .should()
                .callMethod(JdbcClient.StatementSpec.class, "update")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcTemplate.class)
                .orShould()
                .callMethodWhere(target(describe(
                        "an EntityManager's, other than persist",
                        method -> method.getOwner().isEquivalentTo(EntityManager.class)
                                && !method.getName().equals("persist"))))
                .check(history);
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
