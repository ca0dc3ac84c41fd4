package vn.vinhdanh.core.publication;

import java.util.List;
import org.mapstruct.Mapper;
import vn.vinhdanh.core.attachment.PublishedFile;
import vn.vinhdanh.core.attachment.PublishedPicture;
import vn.vinhdanh.core.campaign.LinkedDirective;
import vn.vinhdanh.core.shared.RecordMapping;

/**
 * What the public record says as another room says it, component by component. It is written down all the same as a record of its own, since
 * readers of years ago read it.
 */
@Mapper(config = RecordMapping.class)
interface PublicMapper {

    PublicFile file(PublishedFile file);

    List<PublicPicture.Copy> copies(List<PublishedPicture.Copy> copies);

    List<PublicCampaign.Directive> directives(List<LinkedDirective> directives);
}
