package vn.vinhdanh.core.opinion;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OpinionListRepository extends JpaRepository<OpinionList, Long> {

    /** The list, in which nobody else writes until this step is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from OpinionList l where l.id = :id")
    Optional<OpinionList> findAlone(long id);

    List<OpinionList> findByStatusAndOpensAtLessThanEqual(OpinionListStatus status, Instant now);

    List<OpinionList> findByStatusAndClosesAtLessThanEqual(OpinionListStatus status, Instant now);

    List<OpinionList> findByStatus(OpinionListStatus status);
}
