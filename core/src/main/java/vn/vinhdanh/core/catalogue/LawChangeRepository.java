package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;

interface LawChangeRepository extends JpaRepository<LawChange, Long> {

    boolean existsByKindAndAboutAndStartsOnAndStatus(
            String kind, String about, LocalDate startsOn, LawChangeStatus status);
}
