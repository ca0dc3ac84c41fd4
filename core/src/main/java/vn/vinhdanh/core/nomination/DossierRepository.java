package vn.vinhdanh.core.nomination;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DossierRepository extends JpaRepository<Dossier, Long> {

    /** How many were gathered into a dossier. */
    int countByGatheredInto(long id);

    /** The dossier, which nobody else writes in until this step is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.id = :id")
    Optional<Dossier> findAlone(long id);
}
