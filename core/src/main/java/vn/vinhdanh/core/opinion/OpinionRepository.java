package vn.vinhdanh.core.opinion;

import org.springframework.data.jpa.repository.JpaRepository;

interface OpinionRepository extends JpaRepository<Opinion, Long> {}
