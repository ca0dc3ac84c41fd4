--liquibase formatted sql

--changeset catalogue:0009-superseded
--comment: Law read later. Corrections as the console makes them: what they supersede stays readable, for honours and judgements keep theirs
update ${domain}.award_revision set superseded_at = utc_timestamp(6), live_from = null
  where id in (1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032, 1034, 1082, 1083, 1084, 1085, 1086, 1088, 1090, 1092, 1093, 1094, 1096, 1098, 1101, 1102, 1103, 1111, 1112, 1114, 1115, 1117, 1118, 1120, 1122, 1124, 1126, 1128, 1129, 1131, 1133, 1135, 1137, 1139, 1141, 1143, 1145, 1146, 1147, 1148, 1149, 1150, 1151, 1153, 1155, 1157, 1159, 1161, 1209, 1210, 1211, 1212, 1213, 1214, 1215, 1216, 1217, 1219, 1222, 1224, 1226, 1227, 1228, 1234, 1236, 1238, 1240, 1242, 1243, 1249, 1250, 1259, 1260, 1261, 1268, 1269) and superseded_at is null;
--rollback update ${domain}.award_revision set superseded_at = null, live_from = valid_from where id in (1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032, 1034, 1082, 1083, 1084, 1085, 1086, 1088, 1090, 1092, 1093, 1094, 1096, 1098, 1101, 1102, 1103, 1111, 1112, 1114, 1115, 1117, 1118, 1120, 1122, 1124, 1126, 1128, 1129, 1131, 1133, 1135, 1137, 1139, 1141, 1143, 1145, 1146, 1147, 1148, 1149, 1150, 1151, 1153, 1155, 1157, 1159, 1161, 1209, 1210, 1211, 1212, 1213, 1214, 1215, 1216, 1217, 1219, 1222, 1224, 1226, 1227, 1228, 1234, 1236, 1238, 1240, 1242, 1243, 1249, 1250, 1259, 1260, 1261, 1268, 1269);

--changeset catalogue:0009-revisions
--comment: Not where the province has itself corrected the revision in the meantime
insert into ${domain}.award_revision (id, award_code, name_vi, name_en, short_names, recipients, authorities, standard, legal_basis,
    sureness, valid_from, valid_to, instrument, article, clause, certificate_object, sureness_note, superseded_at, live_from)
  select r.id + 2000, r.award_code, r.name_vi, r.name_en, r.short_names, r.recipients, r.authorities, r.standard, r.legal_basis,
    r.sureness, r.valid_from, r.valid_to, r.instrument, r.article, r.clause, r.certificate_object, r.sureness_note, null, r.valid_from
  from ${domain}.award_revision r
  left join ${domain}.award_revision live on live.award_code = r.award_code and live.live_from = r.valid_from
  where r.id in (1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032, 1034, 1082, 1083, 1084, 1085, 1086, 1088, 1090, 1092, 1093, 1094, 1096, 1098, 1101, 1102, 1103, 1111, 1112, 1114, 1115, 1117, 1118, 1120, 1122, 1124, 1126, 1128, 1129, 1131, 1133, 1135, 1137, 1139, 1141, 1143, 1145, 1146, 1147, 1148, 1149, 1150, 1151, 1153, 1155, 1157, 1159, 1161, 1209, 1210, 1211, 1212, 1213, 1214, 1215, 1216, 1217, 1219, 1222, 1224, 1226, 1227, 1228, 1234, 1236, 1238, 1240, 1242, 1243, 1249, 1250, 1259, 1260, 1261, 1268, 1269) and live.id is null;
--rollback delete from ${domain}.award_revision where id in (3002, 3004, 3006, 3008, 3010, 3012, 3014, 3016, 3018, 3020, 3022, 3024, 3026, 3028, 3030, 3032, 3034, 3082, 3083, 3084, 3085, 3086, 3088, 3090, 3092, 3093, 3094, 3096, 3098, 3101, 3102, 3103, 3111, 3112, 3114, 3115, 3117, 3118, 3120, 3122, 3124, 3126, 3128, 3129, 3131, 3133, 3135, 3137, 3139, 3141, 3143, 3145, 3146, 3147, 3148, 3149, 3150, 3151, 3153, 3155, 3157, 3159, 3161, 3209, 3210, 3211, 3212, 3213, 3214, 3215, 3216, 3217, 3219, 3222, 3224, 3226, 3227, 3228, 3234, 3236, 3238, 3240, 3242, 3243, 3249, 3250, 3259, 3260, 3261, 3268, 3269);

--changeset catalogue:0009-clauses
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement, legal_ref,
    wording_vi, wording_en, sureness, confidential)
  select r.id, c.recipient_kind, c.ordinal, c.group_no, c.alternative, c.kinds, c.forces, c.requirement, c.legal_ref,
    c.wording_vi, c.wording_en, c.sureness, c.confidential
  from ${domain}.award_clause c join ${domain}.award_revision r on r.id = c.revision_id + 2000
  where c.revision_id in (1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032, 1034, 1082, 1083, 1084, 1085, 1086, 1088, 1090, 1092, 1093, 1094, 1096, 1098, 1101, 1102, 1103, 1111, 1112, 1114, 1115, 1117, 1118, 1120, 1122, 1124, 1126, 1128, 1129, 1131, 1133, 1135, 1137, 1139, 1141, 1143, 1145, 1146, 1147, 1148, 1149, 1150, 1151, 1153, 1155, 1157, 1159, 1161, 1209, 1210, 1211, 1212, 1213, 1214, 1215, 1216, 1217, 1219, 1222, 1224, 1226, 1227, 1228, 1234, 1236, 1238, 1240, 1242, 1243, 1249, 1250, 1259, 1260, 1261, 1268, 1269);
--rollback delete from ${domain}.award_clause where revision_id in (3002, 3004, 3006, 3008, 3010, 3012, 3014, 3016, 3018, 3020, 3022, 3024, 3026, 3028, 3030, 3032, 3034, 3082, 3083, 3084, 3085, 3086, 3088, 3090, 3092, 3093, 3094, 3096, 3098, 3101, 3102, 3103, 3111, 3112, 3114, 3115, 3117, 3118, 3120, 3122, 3124, 3126, 3128, 3129, 3131, 3133, 3135, 3137, 3139, 3141, 3143, 3145, 3146, 3147, 3148, 3149, 3150, 3151, 3153, 3155, 3157, 3159, 3161, 3209, 3210, 3211, 3212, 3213, 3214, 3215, 3216, 3217, 3219, 3222, 3224, 3226, 3227, 3228, 3234, 3236, 3238, 3240, 3242, 3243, 3249, 3250, 3259, 3260, 3261, 3268, 3269);

--changeset catalogue:0009-bonuses
insert into ${domain}.award_bonus (revision_id, recipient_kind, multiple, legal_ref, sureness)
  select r.id, b.recipient_kind, b.multiple, b.legal_ref, b.sureness
  from ${domain}.award_bonus b join ${domain}.award_revision r on r.id = b.revision_id + 2000
  where b.revision_id in (1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032, 1034, 1082, 1083, 1084, 1085, 1086, 1088, 1090, 1092, 1093, 1094, 1096, 1098, 1101, 1102, 1103, 1111, 1112, 1114, 1115, 1117, 1118, 1120, 1122, 1124, 1126, 1128, 1129, 1131, 1133, 1135, 1137, 1139, 1141, 1143, 1145, 1146, 1147, 1148, 1149, 1150, 1151, 1153, 1155, 1157, 1159, 1161, 1209, 1210, 1211, 1212, 1213, 1214, 1215, 1216, 1217, 1219, 1222, 1224, 1226, 1227, 1228, 1234, 1236, 1238, 1240, 1242, 1243, 1249, 1250, 1259, 1260, 1261, 1268, 1269);
--rollback delete from ${domain}.award_bonus where revision_id in (3002, 3004, 3006, 3008, 3010, 3012, 3014, 3016, 3018, 3020, 3022, 3024, 3026, 3028, 3030, 3032, 3034, 3082, 3083, 3084, 3085, 3086, 3088, 3090, 3092, 3093, 3094, 3096, 3098, 3101, 3102, 3103, 3111, 3112, 3114, 3115, 3117, 3118, 3120, 3122, 3124, 3126, 3128, 3129, 3131, 3133, 3135, 3137, 3139, 3141, 3143, 3145, 3146, 3147, 3148, 3149, 3150, 3151, 3153, 3155, 3157, 3159, 3161, 3209, 3210, 3211, 3212, 3213, 3214, 3215, 3216, 3217, 3219, 3222, 3224, 3226, 3227, 3228, 3234, 3236, 3238, 3240, 3242, 3243, 3249, 3250, 3259, 3260, 3261, 3268, 3269);

--changeset catalogue:0009-marks-of-standards-read-elsewhere
--comment: A standard read only in the regulation of another province is corroborated, not read in the law
update ${domain}.award_revision set sureness = 'CORROBORATED', sureness_note = 'Tên và thẩm quyền đã đối chiếu; tiêu chuẩn đọc qua quy chế của một tỉnh khác, chưa đối chiếu nguyên văn điều luật.' where id in (3086, 3090, 3092, 3096, 3098, 3111, 3112, 3114, 3115, 3122, 3124, 3126, 3128, 3213, 3217, 3219, 3222, 3224, 3236, 3238, 3240, 3249, 3250, 3268, 3269);
update ${domain}.award_clause set sureness = 'CORROBORATED' where revision_id in (3086, 3090, 3092, 3096, 3098, 3111, 3112, 3114, 3115, 3122, 3124, 3126, 3128, 3213, 3217, 3219, 3222, 3224, 3236, 3238, 3240, 3249, 3250, 3268, 3269) and sureness = 'VERIFIED' and requirement <> '{"asks":"unblocked"}'
  and requirement not like '%campaign-lasted%';
--rollback empty

--changeset catalogue:0009-marks-from-memory
--comment: Articles 29, 30, 31 and 96 are from memory; the standards of Decree 86/2023 were not read
update ${domain}.award_revision set sureness = 'UNCONFIRMED', sureness_note = 'Tên danh hiệu đã đối chiếu; Điều 30 và tiêu chuẩn ghi theo trí nhớ. Chờ tỉnh xác nhận.' where id in (3117);
update ${domain}.award_revision set sureness = 'UNCONFIRMED', sureness_note = 'Tên danh hiệu và thẩm quyền của Chủ tịch UBND cấp xã đã đối chiếu (Nghị định 129/2025/NĐ-CP, Điều 59); Điều 30 của Luật và tiêu chuẩn ghi theo trí nhớ. Chờ tỉnh xác nhận.' where id in (3118);
update ${domain}.award_revision set sureness = 'CORROBORATED', sureness_note = 'Tên danh hiệu đã đối chiếu (Nghị định 152/2025/NĐ-CP, Điều 50); Điều 29 của Luật và tiêu chuẩn chưa đối chiếu.' where id in (3094);
update ${domain}.award_revision set sureness = 'UNCONFIRMED', sureness_note = 'Tên đã đối chiếu; số điều ghi theo trí nhớ, chờ xác nhận.' where id in (3242, 3243);
update ${domain}.award_clause set sureness = 'UNCONFIRMED' where revision_id in (3093, 3094, 3117, 3118, 3120, 3234) and requirement <> '{"asks":"unblocked"}';
--rollback empty

--changeset catalogue:0009-names
--comment: The flag is of the province, not of its committee; as lists write it stays known
update ${domain}.award_revision set name_vi = 'Cờ thi đua của tỉnh', short_names = 'Cờ thi đua của UBND tỉnh|Cờ thi đua cấp tỉnh|Cờ thi đua tỉnh|Cờ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương|Cờ thi đua của Bộ, ban, ngành, tỉnh|Cờ thi đua của Chủ tịch UBND tỉnh' where id in (3086, 3213, 3214);
update ${domain}.award_revision set standard = concat('Tên trong luật: Cờ thi đua của Bộ, ban, ngành, tỉnh. ', standard) where id in (3086, 3213, 3214);
update ${domain}.award_revision set name_vi = 'Cờ thi đua cấp tỉnh', short_names = 'Cờ thi đua của UBND tỉnh|Cờ thi đua của tỉnh|Cờ thi đua tỉnh|Cờ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương|Cờ thi đua của Bộ, ban, ngành, tỉnh|Cờ thi đua của Chủ tịch UBND tỉnh' where id in (3085);
--rollback empty

--changeset catalogue:0009-objects-of-fighters
--comment: Decree 152/2025, article 50
update ${domain}.award_revision set certificate_object = 'FRAMED' where id in (3103, 3209, 3210, 3228);
update ${domain}.award_revision set certificate_object = 'FRAMED_WITH_BADGE' where id in (3215, 3216, 3260, 3261);
--rollback empty

--changeset catalogue:0009-commemorative-badge
--comment: Decree 152/2025, article 54, clause 1: a ceiling, not a multiple; 0.8 is of the National Assembly
update ${domain}.award_revision set standard = concat(standard, ' Tiền thưởng không quá 0,6 lần mức lương cơ sở (Nghị định 152/2025/NĐ-CP, Điều 54, khoản 1); mức cụ thể do bộ, tỉnh quy định.') where id in (3226, 3227);
--rollback empty

--changeset catalogue:0009-bonuses-of-orders
--comment: Decree 98/2023, article 55, clause 1, as read; the same multiples of Decree 152/2025 are corroborated by it
insert into ${domain}.award_bonus (revision_id, recipient_kind, multiple, legal_ref, sureness)
  select r.id, 'PERSON', m.multiple, 'Nghị định 98/2023/NĐ-CP, Điều 55, khoản 1', 'VERIFIED'
  from ${domain}.award_revision r join (
    select 3002 id, 46 multiple
    union all select 3004 id, 30.5 multiple
    union all select 3006 id, 15 multiple
    union all select 3008 id, 12.5 multiple
    union all select 3010 id, 10.5 multiple
    union all select 3012 id, 15 multiple
    union all select 3014 id, 12.5 multiple
    union all select 3016 id, 10.5 multiple
    union all select 3018 id, 9 multiple
    union all select 3020 id, 7.5 multiple
    union all select 3022 id, 4.5 multiple
    union all select 3024 id, 9 multiple
    union all select 3026 id, 7.5 multiple
    union all select 3028 id, 4.5 multiple
    union all select 3030 id, 9 multiple
    union all select 3032 id, 7.5 multiple
    union all select 3034 id, 4.5 multiple
  ) m on m.id = r.id;
update ${domain}.award_bonus set sureness = 'CORROBORATED' where recipient_kind = 'PERSON' and revision_id in (3129, 3131, 3133, 3135, 3137, 3139, 3141, 3143, 3145, 3147, 3149, 3151, 3153, 3155, 3157, 3159, 3161);
--rollback empty

--changeset catalogue:0009-bonuses-of-merit
--comment: Decree 152/2025, article 54, clause 1
update ${domain}.award_bonus set sureness = 'VERIFIED', legal_ref = 'Nghị định 152/2025/NĐ-CP, Điều 54, khoản 1' where recipient_kind = 'PERSON' and revision_id in (3211, 3222, 3224);
--rollback empty

--changeset catalogue:0009-forces
--comment: Law of 2022, articles 21 to 23: what is open to the armed forces in place of an initiative
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 2, '', true, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 21',
    'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, có phạm vi ảnh hưởng trong toàn quốc (lực lượng vũ trang).',
    'Resourceful and creative in combat or in serving combat, with influence in the whole country (armed forces).', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3082, 3209);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 2, '', true, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 21',
    'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, có phạm vi ảnh hưởng trong toàn quốc (lực lượng vũ trang).',
    'Resourceful and creative in combat or in serving combat, with influence in the whole country (armed forces).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3210);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 2, '', true, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 22',
    'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, có phạm vi ảnh hưởng trong bộ, ban, ngành, tỉnh (lực lượng vũ trang).',
    'Resourceful and creative in combat or in serving combat, with influence in the ministry, branch or province (armed forces).', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3088, 3215, 3259, 3260);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 2, '', true, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 22',
    'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu, có phạm vi ảnh hưởng trong bộ, ban, ngành, tỉnh (lực lượng vũ trang).',
    'Resourceful and creative in combat or in serving combat, with influence in the ministry, branch or province (armed forces).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3216, 3261);
update ${domain}.award_clause set wording_vi = replace(wording_vi, 'Sáng kiến, đề tài có', 'Sáng kiến, đề tài hoặc sự mưu trí, sáng tạo có'), wording_en = replace(wording_en, 'The initiative or topic has', 'The initiative, topic or resourcefulness has') where revision_id in (3088, 3215, 3216, 3259, 3260, 3261) and group_no = 4;
update ${domain}.award_clause set forces = true where revision_id in (3102, 3103, 3228) and group_no = 3 and alternative = 3;
--rollback empty

--changeset catalogue:0009-cap-of-fighters
--comment: Decree 91/2017, article 9, clause 3: counted over the unit and year
update ${domain}.award_clause set requirement = '{"asks":"capped","of":["CSTT","LDTT"],"percent":15}' where revision_id in (3101) and requirement = '{"asks":"judged"}' and legal_ref = 'Nghị định 91/2017/NĐ-CP, Điều 9, khoản 3';
--rollback empty

--changeset catalogue:0009-article-73
--comment: Law of 2022, article 73, clause 1, point b; what else the clause opens is for people
delete from ${domain}.award_clause where revision_id in (3084, 3211, 3212) and recipient_kind = 'PERSON' and group_no = 2 and alternative in (1, 2);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 2, 1, 'MERIT', false, '{"asks":"held","awards":["BKT","BKB"]}', 'Luật số 06/2022/QH15, Điều 73, khoản 1, điểm b',
    'Đã được tặng Bằng khen của Bộ, ban, ngành, tỉnh.',
    'Already has the Certificate of Merit of a ministry, branch or province.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3084, 3211);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 2, 1, 'MERIT', false, '{"asks":"held","awards":["BKT","BKB"]}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 73, khoản 1, điểm b',
    'Đã được tặng Bằng khen của Bộ, ban, ngành, tỉnh.',
    'Already has the Certificate of Merit of a ministry, branch or province.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3212);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 2, 1, 'MERIT', false, '{"asks":"rated","least":"GOOD","years":5,"orAwards":[]}', 'Luật số 06/2022/QH15, Điều 73, khoản 1, điểm b',
    'Có từ 05 năm trở lên liên tục tính đến thời điểm đề nghị được xếp loại hoàn thành tốt nhiệm vụ trở lên.',
    'Rated as having completed the tasks well, or better, in five or more years in a row up to the proposal.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3084, 3211);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 2, 1, 'MERIT', false, '{"asks":"rated","least":"GOOD","years":5,"orAwards":[]}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 73, khoản 1, điểm b',
    'Có từ 05 năm trở lên liên tục tính đến thời điểm đề nghị được xếp loại hoàn thành tốt nhiệm vụ trở lên.',
    'Rated as having completed the tasks well, or better, in five or more years in a row up to the proposal.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3212);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 2, 1, 'MERIT', false, '{"asks":"won","awards":["CSTDCS"],"times":3,"years":5}', 'Luật số 06/2022/QH15, Điều 73, khoản 1, điểm b',
    'Trong thời gian đó có 03 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.',
    'In that time Grassroots Emulation Fighter three times.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3084, 3211);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 2, 1, 'MERIT', false, '{"asks":"won","awards":["CSTDCS"],"times":3,"years":5}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 73, khoản 1, điểm b',
    'Trong thời gian đó có 03 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.',
    'In that time Grassroots Emulation Fighter three times.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3212);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 23, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 73, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 73: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 73: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3084, 3211);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 23, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 73, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 73: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 73: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3212);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 20, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 73, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 73: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 73: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3084, 3211);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 20, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 73, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 73: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 73: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3212);
update ${domain}.award_revision set standard = 'Đã được tặng Bằng khen của Bộ, ban, ngành, tỉnh và có từ 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, trong đó có 03 lần Chiến sĩ thi đua cơ sở (cá nhân); hoặc thuộc trường hợp khác của Điều 73.' where id in (3084, 3211, 3212);
--rollback empty

--changeset catalogue:0009-decree-91-2017-article-38
--comment: The five years are the five next after the certificate of the ministry or province
delete from ${domain}.award_clause where revision_id = 3083 and recipient_kind = 'PERSON' and group_no = 2 and alternative = 1;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 2, 1, 'MERIT', false, '{"asks":"held","awards":["BKT"]}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    'Đã được tặng Bằng khen của tỉnh.',
    'Already has the Certificate of Merit of the province.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 2, 1, 'MERIT', false, '{"asks":"rated","least":"EXCELLENT","years":5,"orAwards":[],"since":"BKT"}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    'Có 05 năm tiếp theo sau khi được tặng Bằng khen đó liên tục hoàn thành xuất sắc nhiệm vụ, tính đến năm xét.',
    'Excellent completion in a row in the five next years after that certificate, up to the year judged.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 2, 1, 'MERIT', false, '{"asks":"judged"}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    '05 năm đó là 05 năm tiếp theo, liền sau năm được tặng Bằng khen.',
    'The five years are the five next after the certificate was given.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 23, 2, 1, 'MERIT', false, '{"asks":"initiatives","count":5,"recognised":"GRASSROOTS","effect":"GRASSROOTS","years":5,"since":"BKT"}', 'Nghị định 65/2014/NĐ-CP, Điều 23',
    'Trong thời gian đó có 05 sáng kiến, đề tài được công nhận và áp dụng hiệu quả.',
    'In that time five initiatives or topics recognised and in effective use.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 24, 2, 2, 'MERIT', false, '{"asks":"held","awards":["BKB"]}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    'Đã được tặng Bằng khen của bộ, ban, ngành, đoàn thể trung ương.',
    'Already has the Certificate of Merit of a ministry or central body.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 25, 2, 2, 'MERIT', false, '{"asks":"rated","least":"EXCELLENT","years":5,"orAwards":[],"since":"BKB"}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    'Có 05 năm tiếp theo sau khi được tặng Bằng khen đó liên tục hoàn thành xuất sắc nhiệm vụ, tính đến năm xét.',
    'Excellent completion in a row in the five next years after that certificate, up to the year judged.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 26, 2, 2, 'MERIT', false, '{"asks":"judged"}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    '05 năm đó là 05 năm tiếp theo, liền sau năm được tặng Bằng khen.',
    'The five years are the five next after the certificate was given.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 27, 2, 2, 'MERIT', false, '{"asks":"initiatives","count":5,"recognised":"GRASSROOTS","effect":"GRASSROOTS","years":5,"since":"BKB"}', 'Nghị định 65/2014/NĐ-CP, Điều 23',
    'Trong thời gian đó có 05 sáng kiến, đề tài được công nhận và áp dụng hiệu quả.',
    'In that time five initiatives or topics recognised and in effective use.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id = 3083;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 28, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Nghị định 91/2017/NĐ-CP, Điều 38, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 38: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 38: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id = 3083;
--rollback empty

--changeset catalogue:0009-article-74
--comment: Law of 2022, article 74, clause 1, point d
update ${domain}.award_clause set sureness = 'VERIFIED' where revision_id in (3096, 3098, 3222, 3224) and recipient_kind = 'PERSON' and group_no = 2 and alternative = 2;
update ${domain}.award_clause set legal_ref = 'Luật số 06/2022/QH15, Điều 74, khoản 1, điểm d' where revision_id in (3096, 3098, 3222, 3224) and recipient_kind = 'PERSON' and group_no = 2 and alternative in (1, 2);
--rollback empty

--changeset catalogue:0009-article-43
--comment: Law of 2022, article 43, clause 1: one door is read, others exist
delete from ${domain}.award_clause where revision_id in (3020, 3147, 3148) and recipient_kind = 'PERSON' and group_no = 3 and alternative = 1;
update ${domain}.award_clause set sureness = 'VERIFIED', legal_ref = 'Luật số 06/2022/QH15, Điều 43, khoản 1' where revision_id in (3020, 3147) and recipient_kind = 'PERSON' and group_no = 2 and alternative = 1;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 1, 'MERIT', false, '{"asks":"rated","least":"GOOD","years":5,"orAwards":[],"since":"HCLD3"}', 'Luật số 06/2022/QH15, Điều 43, khoản 1',
    'Sau khi được tặng Huân chương Lao động hạng Ba có 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, tính đến năm xét.',
    'Since the Labour Order, Third Class, five years in a row of good completion or better, up to the year judged.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 1, 'MERIT', false, '{"asks":"rated","least":"GOOD","years":5,"orAwards":[],"since":"HCLD3"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 1',
    'Sau khi được tặng Huân chương Lao động hạng Ba có 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, tính đến năm xét.',
    'Since the Labour Order, Third Class, five years in a row of good completion or better, up to the year judged.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 3, 1, 'MERIT', false, '{"asks":"rated-times","least":"EXCELLENT","times":2,"years":5,"since":"HCLD3"}', 'Luật số 06/2022/QH15, Điều 43, khoản 1',
    'Trong đó có từ 02 năm hoàn thành xuất sắc nhiệm vụ.',
    'Two or more of them with excellent completion.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 3, 1, 'MERIT', false, '{"asks":"rated-times","least":"EXCELLENT","times":2,"years":5,"since":"HCLD3"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 1',
    'Trong đó có từ 02 năm hoàn thành xuất sắc nhiệm vụ.',
    'Two or more of them with excellent completion.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 3, 1, 'MERIT', false, '{"asks":"won","awards":["CSTDT","CSTDB"],"times":1,"years":5,"since":"HCLD3"}', 'Luật số 06/2022/QH15, Điều 43, khoản 1',
    'Trong thời gian đó có 01 lần đạt danh hiệu Chiến sĩ thi đua bộ, ban, ngành, tỉnh.',
    'In that time Provincial or Ministerial Emulation Fighter once.', 'VERIFIED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 3, 1, 'MERIT', false, '{"asks":"won","awards":["CSTDT","CSTDB"],"times":1,"years":5,"since":"HCLD3"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 1',
    'Trong thời gian đó có 01 lần đạt danh hiệu Chiến sĩ thi đua bộ, ban, ngành, tỉnh.',
    'In that time Provincial or Ministerial Emulation Fighter once.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 43, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 43, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 43, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 43, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 32, 4, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 43, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3020, 3147);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 32, 4, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 43, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 43: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 43: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3148);
--rollback empty

--changeset catalogue:0009-article-44
--comment: Law of 2022, article 44, clause 1, point e: one door is corroborated, others exist
update ${domain}.award_clause set sureness = 'CORROBORATED', legal_ref = 'Luật số 06/2022/QH15, Điều 44, khoản 1' where revision_id in (3022, 3149) and recipient_kind = 'PERSON' and group_no = 2 and alternative = 1;
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 3, 'MERIT', false, '{"asks":"rated","least":"GOOD","years":5,"orAwards":[],"since":"BKTTG"}', 'Luật số 06/2022/QH15, Điều 44, khoản 1, điểm e',
    'Sau khi được tặng Bằng khen của Thủ tướng Chính phủ có 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, tính đến năm xét.',
    'Since the Certificate of Merit of the Prime Minister five years in a row of good completion or better, up to the year judged.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 20, 3, 3, 'MERIT', false, '{"asks":"rated","least":"GOOD","years":5,"orAwards":[],"since":"BKTTG"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 1, điểm e',
    'Sau khi được tặng Bằng khen của Thủ tướng Chính phủ có 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, tính đến năm xét.',
    'Since the Certificate of Merit of the Prime Minister five years in a row of good completion or better, up to the year judged.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 3, 3, 'MERIT', false, '{"asks":"rated-times","least":"EXCELLENT","times":1,"years":5,"since":"BKTTG"}', 'Luật số 06/2022/QH15, Điều 44, khoản 1, điểm e',
    'Trong đó có 01 năm hoàn thành xuất sắc nhiệm vụ.',
    'One of them with excellent completion.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 21, 3, 3, 'MERIT', false, '{"asks":"rated-times","least":"EXCELLENT","times":1,"years":5,"since":"BKTTG"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 1, điểm e',
    'Trong đó có 01 năm hoàn thành xuất sắc nhiệm vụ.',
    'One of them with excellent completion.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 3, 3, 'MERIT', false, '{"asks":"won","awards":["CSTDCS"],"times":3,"years":50,"since":"BKTTG"}', 'Luật số 06/2022/QH15, Điều 44, khoản 1, điểm e',
    'Có 03 lần đạt danh hiệu Chiến sĩ thi đua cơ sở sau khi được tặng Bằng khen của Thủ tướng Chính phủ.',
    'Grassroots Emulation Fighter three times since that certificate.', 'CORROBORATED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 22, 3, 3, 'MERIT', false, '{"asks":"won","awards":["CSTDCS"],"times":3,"years":50,"since":"BKTTG"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 1, điểm e',
    'Có 03 lần đạt danh hiệu Chiến sĩ thi đua cơ sở sau khi được tặng Bằng khen của Thủ tướng Chính phủ.',
    'Grassroots Emulation Fighter three times since that certificate.', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 44, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 44, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 44, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 44, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 32, 4, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 44, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3022, 3149);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 32, 4, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 44, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 44: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 44: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3150);
--rollback empty

--changeset catalogue:0009-article-42
--comment: Law of 2022, article 42 was not read: no door of it closes the others
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 42, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3018, 3145);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 42, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3146);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 42, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3018, 3145);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'PERSON', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 42, khoản 1',
    'Thuộc trường hợp khác của khoản 1 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 1 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3146);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 42, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3018, 3145);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 30, 2, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 42, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3146);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15, Điều 42, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3018, 3145);
insert into ${domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds, forces, requirement,
    legal_ref, wording_vi, wording_en, sureness, confidential)
  select r.id, 'COLLECTIVE', 31, 3, 8, 'MERIT', false, '{"asks":"judged"}', 'Luật số 06/2022/QH15 (sửa đổi 2026), Điều 42, khoản 2',
    'Thuộc trường hợp khác của khoản 2 Điều 42: người có thẩm quyền xem xét (các trường hợp khác của điều này chưa đối chiếu nguyên văn).',
    'One of the other cases of clause 2 Điều 42: for a person to judge (the other cases of this article were not read).', 'UNCONFIRMED', false
  from ${domain}.award_revision r where r.id in (3146);
--rollback empty
