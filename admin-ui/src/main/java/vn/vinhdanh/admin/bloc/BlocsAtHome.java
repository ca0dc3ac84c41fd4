package vn.vinhdanh.admin.bloc;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.WaitingWork.Item;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocQueries.Year;

/**
 * How many blocs of the year have signed their pacts, of those that the official sees. Blocs without a pact, or with one that not all members
 * signed, wait for those who record pacts: those of every year, each year with its own list.
 */
@Component
class BlocsAtHome implements AtHome {

    private final BlocQueries queries;
    private final CurrentOfficial official;

    BlocsAtHome(BlocQueries queries, CurrentOfficial official) {
        this.queries = queries;
        this.official = official;
    }

    @Override
    public Told tell(Visit visit) {
        var years = queries.atAGlance();
        var year = years.stream()
                .filter(one -> one.year() == visit.year())
                .findFirst()
                .orElse(new Year(visit.year(), 0, 0, 0));
        var waiting = official.may(Permission.MANAGE_BLOCS)
                ? years.stream()
                        .filter(one -> one.waiting() > 0)
                        .map(BlocsAtHome::waiting)
                        .toList()
                : List.<Item>of();
        return new Told(
                waiting,
                List.of(new Figure(Words.say("bloc.figure.signed"), year.signed(), address(year), year.blocs())),
                null,
                List.of());
    }

    private static Item waiting(Year year) {
        return new Item(
                Words.say("bloc.waiting", Words.number(year.waiting()), String.valueOf(year.year())),
                address(year) + "&" + BlocBoardView.WAITING,
                year.waiting(),
                null);
    }

    private static String address(Year year) {
        return "khoi-thi-dua?" + BlocBoardView.YEAR + "=" + year.year();
    }
}
