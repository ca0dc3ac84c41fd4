package vn.vinhdanh.core.upward;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface UpwardRepository extends JpaRepository<UpwardProposal, Long> {

    /** The proposal, in which nobody else writes until this step is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from UpwardProposal p where p.id = :id")
    Optional<UpwardProposal> findAlone(long id);
}
