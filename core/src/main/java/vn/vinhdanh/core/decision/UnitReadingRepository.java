package vn.vinhdanh.core.decision;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitReadingRepository extends JpaRepository<UnitReading, Long> {

    List<UnitReading> findByStatusIn(Collection<UnitReadingStatus> status);
}
