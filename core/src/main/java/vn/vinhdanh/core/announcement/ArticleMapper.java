package vn.vinhdanh.core.announcement;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecordMapping;

/** From the aggregates of this room to the records that leave it. */
@Mapper(config = RecordMapping.class)
interface ArticleMapper {

    @Mapping(target = "id", source = "articleId")
    @Mapping(target = "content", source = "article")
    ArticleDetails details(Article article, ArticleId articleId);

    @Mapping(target = "lead", source = "leadText")
    @Mapping(target = "unit", source = "unitId")
    ArticleDraft content(Article article);

    default @Nullable UnitId unit(@Nullable Long value) {
        return value == null ? null : new UnitId(value);
    }

    default ArticleId id(Long value) {
        return new ArticleId(value);
    }
}
