package vn.vinhdanh.core.decision;

import org.springframework.data.jpa.repository.JpaRepository;

interface WithdrawalRepository extends JpaRepository<Withdrawal, Long> {

    boolean existsByDecisionIdAndHonourIdAndStatus(
            long decisionId, @org.jspecify.annotations.Nullable Long honourId, WithdrawalStatus status);

    boolean existsByDecisionId(long decisionId);
}
