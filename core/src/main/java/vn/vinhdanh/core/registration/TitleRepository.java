package vn.vinhdanh.core.registration;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TitleRepository extends JpaRepository<Title, Long> {

    List<Title> findByRegistrationIdOrderByOrdinalAscIdAsc(long registrationId);
}
