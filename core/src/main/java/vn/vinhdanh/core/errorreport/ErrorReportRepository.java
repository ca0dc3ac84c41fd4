package vn.vinhdanh.core.errorreport;

import org.springframework.data.jpa.repository.JpaRepository;

interface ErrorReportRepository extends JpaRepository<ErrorReport, Long> {}
