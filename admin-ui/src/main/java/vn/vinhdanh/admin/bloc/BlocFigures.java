package vn.vinhdanh.admin.bloc;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFigures;
import vn.vinhdanh.core.bloc.BlocQueries;

/** How many blocs of a year have signed their pacts, of those that the official sees. */
@Component
class BlocFigures implements YearFigures {

    private final BlocQueries queries;

    BlocFigures(BlocQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Figure> of(int year) {
        var blocs = queries.ofYear(year);
        return List.of(new Figure(
                Words.say("bloc.figure.signed"),
                blocs.stream().filter(bloc -> bloc.signedOn() != null).count(),
                "khoi-thi-dua?" + BlocBoardView.YEAR + "=" + year,
                (long) blocs.size()));
    }
}
