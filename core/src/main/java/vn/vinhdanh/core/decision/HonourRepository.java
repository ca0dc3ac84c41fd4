package vn.vinhdanh.core.decision;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface HonourRepository extends JpaRepository<Honour, Long> {

    List<Honour> findByDecisionIdOrderByOrdinal(long decisionId);
}
