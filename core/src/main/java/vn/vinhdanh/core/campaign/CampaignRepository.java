package vn.vinhdanh.core.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CampaignRepository extends JpaRepository<Campaign, Long> {

    /** With what its page shows but its tasks, of which there may be many. */
    @Override
    @EntityGraph(attributePaths = {"parents", "directives", "launcherPosts"})
    Optional<Campaign> findById(Long id);

    Optional<Campaign> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Query("select c from Campaign c join c.parents p where p = :parent")
    List<Campaign> findChildren(long parent);
}
