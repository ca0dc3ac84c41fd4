package vn.vinhdanh.core.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CampaignRepository extends JpaRepository<Campaign, Long> {

    Optional<Campaign> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Query("select c from Campaign c join c.parents p where p = :parent")
    List<Campaign> findChildren(long parent);
}
