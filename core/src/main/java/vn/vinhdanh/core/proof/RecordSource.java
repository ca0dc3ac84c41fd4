package vn.vinhdanh.core.proof;

import java.util.List;

/**
 * Where the public records of a kind come from, other than honours and decisions: a statement of its own for what must be shown, so that
 * a fault of those who write records shows. Columns are named as the fields of the record.
 *
 * @param kind of the public records
 * @param sql with {@code source_key} to page by, {@code record_code} (null where it is made of the key) and {@code record_name};
 *     parameters {@code :after}, {@code :limit} and, where today matters, {@code :day}
 * @param first a key before all others
 * @param lists fields that are lists, in their order
 */
record RecordSource(String kind, String sql, Object first, List<Elements> lists) {

    /**
     * A field that is a list.
     *
     * @param sql with {@code source_key} and {@code element}; parameter {@code :keys}; an element that is a number is shown as a code
     */
    record Elements(String field, String sql) {}

    /**
     * All kinds. Not compared: the text of an article as HTML with its pictures and readers, what records say of one another besides
     * what is here, amounts and standards of awards.
     */
    static final List<RecordSource> ALL = List.of(
            new RecordSource("UNIT", """
                    select u.id source_key, u.code record_code, u.name record_name, u.code, u.name, u.valid_from validFrom,
                      u.valid_to validTo,
                      case when t.valid_from <= :day and coalesce(t.valid_to, :day) >= :day then t.code end todayCode,
                      case when t.valid_from <= :day and coalesce(t.valid_to, :day) >= :day then t.name else '' end todayName
                    from {domain}.unit u
                    join {domain}.unit_today o on o.unit_id = u.id
                    join {domain}.unit t on t.id = o.today_id
                    where u.id > :after order by u.id limit :limit
                    """, Long.MIN_VALUE, List.of()),
            new RecordSource(
                    "ANNOUNCEMENT",
                    """
                    select a.id source_key, a.slug record_code, a.headline record_name, a.slug, a.topic, a.headline, a.lead_text `lead`,
                      a.author, a.source, a.published_at publishedAt, a.corrected_at updatedAt, u.code unitCode, u.name unit,
                      a.comments_open commentsOpen, a.correction_note correctionNote, a.demo,
                      case when a.topic = 'EXEMPLAR' and a.picture_sha256 is not null and a.picture_consent <> ''
                        then true end portrait
                    from {domain}.article a left join {domain}.unit u on u.id = a.unit_id
                    where a.id > :after and a.status = 'PUBLISHED' order by a.id limit :limit
                    """,
                    Long.MIN_VALUE,
                    List.of(
                            new Elements(
                                    "honourCodes",
                                    "select article_id source_key, honour_code element from {domain}.article_honour"
                                            + " where article_id in (:keys) order by article_id, ordinal"),
                            new Elements(
                                    "comments",
                                    "select article_id source_key, id element from {domain}.comment where article_id in"
                                            + " (:keys) and status = 'APPROVED' order by article_id, received_at, id"))),
            new RecordSource(
                    "CAMPAIGN",
                    """
                    select c.id source_key, c.slug record_code, c.name record_name, c.slug, c.name, c.year, c.period_from `from`,
                      c.period_to `to`, c.level, c.launching_body launchingBody, c.occasion, c.launched_on launchedOn, c.status,
                      c.grounds, c.context, c.theme, c.objectives, c.demo
                    from {domain}.campaign c
                    where c.id > :after and c.status <> 'DRAFT' order by c.id limit :limit
                    """,
                    Long.MIN_VALUE,
                    List.of(new Elements(
                            "tasks",
                            "select campaign_id source_key, task element from {domain}.campaign_task where campaign_id in"
                                    + " (:keys) order by campaign_id, ordinal"))),
            new RecordSource(
                    "BLOC",
                    """
                    select b.id source_key, null record_code, b.name record_name, b.year, b.ordinal, b.name,
                      case when c.status <> 'DRAFT' then c.slug end campaignSlug,
                      coalesce((select u.name from {domain}.bloc_member m join {domain}.unit u on u.id = m.unit_id
                        where m.bloc_id = b.id and m.seat = 'HEAD'), '') head,
                      coalesce((select u.name from {domain}.bloc_member m join {domain}.unit u on u.id = m.unit_id
                        where m.bloc_id = b.id and m.seat = 'DEPUTY'), '') deputy,
                      b.pact_signed_on `pact.signedOn`, b.demo
                    from {domain}.bloc b left join {domain}.campaign c on c.id = b.campaign_id
                    where b.id > :after and b.status <> 'FORMING' order by b.id limit :limit
                    """,
                    Long.MIN_VALUE,
                    List.of(new Elements(
                            "members",
                            "select m.bloc_id source_key, u.name element from {domain}.bloc_member m join {domain}.unit u on"
                                    + " u.id = m.unit_id where m.bloc_id in (:keys) order by m.bloc_id, m.ordinal"))),
            new RecordSource(
                    "AWARD",
                    """
                    select a.code source_key, lower(a.code) record_code, a.code record_name, a.is_title title, a.level, a.ordinal
                    from {domain}.award a
                    where a.code > :after and exists (select 1 from {domain}.award_revision r where r.award_code = a.code
                      and r.superseded_at is null)
                    order by a.code limit :limit
                    """,
                    "",
                    List.of(new Elements(
                            "revisions",
                            "select award_code source_key, concat(name_vi, ' ', valid_from) element from"
                                    + " {domain}.award_revision where award_code in (:keys) and superseded_at is null"
                                    + " order by award_code, valid_from desc"))),
            new RecordSource("INSTRUMENT", """
                    select i.code source_key, lower(i.code) record_code, i.number record_name, i.number, i.title, i.issuer,
                      i.issued_on issuedOn, i.valid_from validFrom, i.valid_to validTo
                    from {domain}.legal_instrument i where i.code > :after order by i.code limit :limit
                    """, "", List.of()),
            new RecordSource("ERROR_REPORT", """
                    select e.id source_key, e.reference record_code, '' record_name, e.reference, e.kind, e.status state,
                      e.received_at receivedAt, e.promised_on promisedOn, e.answer, e.answered_at answeredAt, e.demo
                    from {domain}.error_report e where e.id > :after order by e.id limit :limit
                    """, Long.MIN_VALUE, List.of()),
            new RecordSource("OPINION_LIST", """
                    select l.id source_key, null record_code, l.title record_name, l.title, l.opens_at `from`,
                      coalesce(l.ended_at, l.closes_at) `until`, l.status state, l.demo
                    from {domain}.opinion_list l
                    where l.id > :after and (l.status = 'PUBLIC' or l.ended_at >= l.opens_at) order by l.id limit :limit
                    """, Long.MIN_VALUE, List.of()));
}
