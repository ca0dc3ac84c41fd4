package vn.vinhdanh.core.nomination;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface NomineeRepository extends JpaRepository<Nominee, Long> {

    List<Nominee> findByDossierIdOrderByOrdinalAscIdAsc(long dossierId);

    int countByDossierId(long dossierId);
}
