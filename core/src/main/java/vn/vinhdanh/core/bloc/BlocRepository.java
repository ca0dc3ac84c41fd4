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

    /** Without a pact, or with a member for whom nobody signed it. */
    @Query("select distinct b from Bloc b left join fetch b.members where b.status <>"
            + " vn.vinhdanh.core.bloc.BlocStatus.PACT_SIGNED or exists ("
            + "select 1 from Bloc c join c.members m where c = b and m.unitId not in ("
            + "select s.unitId from Bloc d join d.signatories s where d = b)) order by b.year desc, b.ordinal")
    List<Bloc> notSignedYet();

    @Query("select distinct b.year from Bloc b order by b.year desc")
    List<Integer> years();
}
