package passage.monitoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The timetables as they last went out. */
interface SentTimetables extends Repository<SentTimetable, UUID> {
    Optional<SentTimetable> findById(UUID plan);

    SentTimetable save(SentTimetable timetable);
}
