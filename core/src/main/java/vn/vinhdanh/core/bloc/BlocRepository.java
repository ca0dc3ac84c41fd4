package vn.vinhdanh.core.bloc;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BlocRepository extends JpaRepository<Bloc, Long> {

    @Query(
            "select distinct b from Bloc b left join fetch b.members m where b.year = :year order by b.ordinal, m.ordinal")
    List<Bloc> ofYear(int year);

    @Query("select b from Bloc b where b.campaignId = :campaign order by b.ordinal")
    List<Bloc> ofCampaign(long campaign);

    @Query("select b from Bloc b join b.members m where b.year = :year and m.unitId = :unit and b.id <> :except")
    Optional<Bloc> holding(int year, long unit, long except);

    @Query("select b from Bloc b where b.year = :year and b.ordinal = :ordinal and b.id <> :except")
    Optional<Bloc> numbered(int year, int ordinal, long except);

    @Query("select distinct b.year from Bloc b order by b.year desc")
    List<Integer> years();
}
