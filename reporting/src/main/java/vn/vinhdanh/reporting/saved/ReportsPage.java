package vn.vinhdanh.reporting.saved;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.vinhdanh.reporting.download.FileFormat;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.shared.Frame;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** The reports of an official: kept, named, shared, deleted and taken back, ordered for an hour. */
@Controller
class ReportsPage {

    static final String PATH = "/bao-cao";

    private final SavedReports reports;
    private final Schedules schedules;
    private final ReportFiles files;
    private final LettersOpen letters;
    private final Wording wording;
    private final Frame frame;

    ReportsPage(
            SavedReports reports,
            Schedules schedules,
            ReportFiles files,
            LettersOpen letters,
            Wording wording,
            Frame frame) {
        this.reports = reports;
        this.schedules = schedules;
        this.files = files;
        this.letters = letters;
        this.wording = wording;
        this.frame = frame;
    }

    /** @param deleted a report that was just deleted, or null */
    @GetMapping(PATH)
    String list(
            @RequestParam(name = "xoa", required = false) @Nullable Long deleted,
            @AuthenticationPrincipal Official official,
            Locale locale,
            Model model) {
        var ordered = schedules.all(official);
        var own = reports.own(official);
        var shared = reports.shared(official);
        model.addAttribute("own", rows(own, ordered, locale));
        model.addAttribute("shared", rows(shared, ordered, locale));
        if (deleted != null) {
            reports.deleted(deleted, official).ifPresent(name -> {
                model.addAttribute("deletedName", name);
                model.addAttribute("deletedId", deleted);
            });
        }
        return "reports";
    }

    private List<Row> rows(List<SavedReport> all, Map<Long, Schedule> ordered, Locale locale) {
        return all.stream()
                .map(report -> new Row(
                        report,
                        wording.time(report.createdAt()),
                        ScheduleWords.of(ordered.get(report.id()), wording, locale)))
                .toList();
    }

    /** Keeps a question. */
    @PostMapping(PATH)
    String keep(
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam("cau-hoi") String question,
            @AuthenticationPrincipal Official official,
            Locale locale) {
        return to(reports.keep(name, question, official, locale));
    }

    /** One report: its question, who sees it, when it comes, what became of it. */
    @GetMapping(PATH + "/{id:[0-9]+}")
    String show(@PathVariable("id") long id, @AuthenticationPrincipal Official official, Locale locale, Model model) {
        var report = find(id, official);
        var schedule = schedules.of(report, official).orElse(null);
        model.addAttribute("report", report);
        model.addAttribute("mine", report.isOf(official.username()));
        model.addAttribute("createdAt", wording.time(report.createdAt()));
        model.addAttribute("schedule", schedule);
        model.addAttribute("when", ScheduleWords.of(schedule, wording, locale));
        model.addAttribute("rhythms", Rhythm.values());
        model.addAttribute("formats", formats(report));
        model.addAttribute("weekdays", ScheduleWords.weekdays(wording, locale));
        model.addAttribute("addressKnown", letters.writtenTo(official.username()));
        model.addAttribute(
                "runs",
                schedule == null
                        ? List.of()
                        : schedules.runs(schedule).stream()
                                .map(run -> ScheduleWords.run(run, official, wording, locale))
                                .toList());
        return "report";
    }

    private List<FileFormat> formats(SavedReport report) {
        try {
            return files.question(report.question()).formats();
        } catch (WrongAddress | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** Calls it otherwise. */
    @PostMapping(PATH + "/{id}/ten")
    String rename(
            @PathVariable("id") long id,
            @RequestParam("phien-ban") int version,
            @RequestParam("ten") String name,
            @AuthenticationPrincipal Official official) {
        reports.rename(id, version, name, official);
        return to(id);
    }

    /** Shares it, or no more. */
    @PostMapping(PATH + "/{id}/chia-se")
    String share(
            @PathVariable("id") long id,
            @RequestParam("phien-ban") int version,
            @RequestParam("chia-se") boolean shared,
            @AuthenticationPrincipal Official official) {
        reports.share(id, version, shared, official);
        return to(id);
    }

    /** Puts it on the first page, or takes it from there. */
    @PostMapping(PATH + "/{id}/ghim")
    String pin(
            @PathVariable("id") long id,
            @RequestParam("phien-ban") int version,
            @RequestParam("ghim") boolean pinned,
            @AuthenticationPrincipal Official official) {
        reports.pin(id, version, pinned, official);
        return to(id);
    }

    /** Deletes it; the list offers to take it back. */
    @PostMapping(PATH + "/{id}/xoa")
    String delete(
            @PathVariable("id") long id,
            @RequestParam("phien-ban") int version,
            @AuthenticationPrincipal Official official) {
        reports.delete(id, version, official);
        return "redirect:" + PATH + "?xoa=" + id;
    }

    /** Takes a deleted one back. */
    @PostMapping(PATH + "/{id}/lay-lai")
    String takeBack(@PathVariable("id") long id, @AuthenticationPrincipal Official official) {
        reports.takeBack(id, official);
        return to(id);
    }

    /** Orders it for an hour. */
    @PostMapping(PATH + "/{id}/hen")
    String order(
            @PathVariable("id") long id,
            @RequestParam("nhip") Rhythm rhythm,
            @RequestParam(name = "thu", defaultValue = "1") int weekday,
            @RequestParam(name = "ngay", defaultValue = "1") int day,
            @RequestParam("gio") int hour,
            @RequestParam("dang") FileFormat format,
            @AuthenticationPrincipal Official official,
            Locale locale) {
        var report = find(id, official);
        if (!formats(report).contains(format)) {
            throw new ReportProblem("schedule.problem.format");
        }
        schedules.order(
                report, rhythm, rhythm == Rhythm.WEEKLY ? weekday : day, hour, format, locale.getLanguage(), official);
        return to(id);
    }

    /** Lets the schedule rest, go on, or makes the report now. */
    @PostMapping(PATH + "/{id}/{step:nghi|tiep|chay}")
    String step(
            @PathVariable("id") long id,
            @PathVariable("step") String step,
            @AuthenticationPrincipal Official official) {
        var report = find(id, official);
        switch (step) {
            case "nghi" -> schedules.pause(report, official);
            case "tiep" -> schedules.goOn(report, official);
            default -> schedules.runNow(report, official);
        }
        return to(id);
    }

    /** Stops a run. */
    @PostMapping(PATH + "/lan/{run}/huy")
    String cancel(@PathVariable("run") long run, @AuthenticationPrincipal Official official) {
        var report = schedules.reportOf(run(run, official));
        schedules.cancel(run, official);
        return to(report);
    }

    /** Where letters lead: the report of the run. */
    @GetMapping(PATH + "/lan/{run:[0-9]+}")
    String ofRun(@PathVariable("run") long run, @AuthenticationPrincipal Official official) {
        return to(schedules.reportOf(run(run, official))) + "#lan-" + run;
    }

    /** The file of a run, as it was made; with other units than then it is not opened. */
    @GetMapping(PATH + "/lan/{run:[0-9]+}/tep")
    void file(@PathVariable("run") long run, @AuthenticationPrincipal Official official, HttpServletResponse response)
            throws IOException {
        var made = run(run, official);
        var content = schedules.file(made).orElseThrow(ReportsPage::notFound);
        if (!letters.sameReach(made, official)) {
            throw new ReportProblem("schedule.problem.reach");
        }
        letters.noteOpened(made, official);
        var format = FileFormat.find(made.fileName().substring(made.fileName().lastIndexOf('.') + 1))
                .orElseThrow();
        response.setContentType(format.type());
        response.setContentLength(content.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + made.fileName() + "\"");
        response.getOutputStream().write(content);
    }

    /** Says in a sentence why nothing was done. */
    @ExceptionHandler(ReportProblem.class)
    String problem(
            ReportProblem problem,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        frame.fill(request, locale, model);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("status", HttpStatus.CONFLICT.value());
        model.addAttribute("sentence", wording.text(locale, problem.key()));
        model.addAttribute("back", PATH);
        return "refused";
    }

    private SavedReport find(long id, Official official) {
        return reports.find(id, official).orElseThrow(ReportsPage::notFound);
    }

    private Run run(long id, Official official) {
        return schedules.run(id, official).orElseThrow(ReportsPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String to(long id) {
        return "redirect:" + PATH + "/" + id;
    }

    /**
     * A report in the list.
     *
     * @param when when it comes by the clock; empty when it does not
     */
    record Row(SavedReport report, String createdAt, String when) {}
}
