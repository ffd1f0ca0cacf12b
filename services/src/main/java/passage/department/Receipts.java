package passage.department;

import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives receipt numbers: one series a year without a gap, whatever the department is called, as DLUHC-2024-000001. */
@Component
@EnableConfigurationProperties(DepartmentNames.class)
class Receipts {
    private final JdbcClient jdbc;
    private final DepartmentNames names;

    Receipts(JdbcClient jdbc, DepartmentNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The lock on the year's row, held to the end of the transaction, keeps the series without a gap. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(LocalDate receivedOn) {
        int year = receivedOn.getYear();
        jdbc.sql("""
                        insert into department.receipt_number (for_year, last_number)
                        select ?, 0 where not exists (select 1 from department.receipt_number where for_year = ?)
                        """).params(year, year).update();
        long number = 1
                + jdbc.sql("select last_number from department.receipt_number where for_year = ? for update")
                        .param(year)
                        .query(Long.class)
                        .single();
        jdbc.sql("update department.receipt_number set last_number = ? where for_year = ?")
                .params(number, year)
                .update();
        return "%s-%d-%06d".formatted(names.on(receivedOn), year, number);
    }
}
