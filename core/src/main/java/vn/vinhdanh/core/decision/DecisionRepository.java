package vn.vinhdanh.core.decision;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, Long> {

    Optional<Decision> findFirstByListSha256(String listSha256);
}
