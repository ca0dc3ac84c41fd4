package vn.vinhdanh.admin.evidence;

import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.HeadcountBook;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.ProceedingBook;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.organisation.RecipientQueries;

/** The books in which evidence is entered and corrected, with what their forms offer. */
@Component
record EvidenceBooks(
        RatingBook ratings,
        HeadcountBook headcounts,
        InitiativeBook initiatives,
        DisciplineBook disciplines,
        ProceedingBook proceedings,
        RecipientQueries recipients,
        AwardCatalogue catalogue) {}
