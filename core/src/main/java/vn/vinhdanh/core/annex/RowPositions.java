package vn.vinhdanh.core.annex;

import java.util.List;

/** Where each column stands; -1 for one that the list does not have. */
final class RowPositions {

    final int ordinal;
    final int salutation;
    final int name;
    final int post;
    final int unit;
    final int both;
    final int kind;
    final int award;
    final int achievement;
    final int period;
    final int commendation;
    final int subject;
    final int sex;
    final List<AnnexColumn> columns;

    RowPositions(ColumnMapping m) {
        ordinal = m.position(AnnexColumn.ORDINAL);
        salutation = m.position(AnnexColumn.SALUTATION);
        name = m.position(AnnexColumn.NAME);
        post = m.position(AnnexColumn.POST);
        unit = m.position(AnnexColumn.UNIT);
        both = m.position(AnnexColumn.POST_AND_UNIT);
        kind = m.position(AnnexColumn.RECIPIENT_KIND);
        award = m.position(AnnexColumn.AWARD);
        achievement = m.position(AnnexColumn.ACHIEVEMENT);
        period = m.position(AnnexColumn.PERIOD);
        commendation = m.position(AnnexColumn.COMMENDATION_KIND);
        subject = m.position(AnnexColumn.SUBJECT_CLASS);
        sex = m.position(AnnexColumn.SEX);
        columns = m.columns();
    }

    boolean mapped(int column) {
        return column < columns.size() && columns.get(column) != AnnexColumn.IGNORED;
    }
}
