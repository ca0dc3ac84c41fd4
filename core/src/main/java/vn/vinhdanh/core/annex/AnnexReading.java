package vn.vinhdanh.core.annex;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;

/** Reads a list, understands it, and shows what would be registered; saves nothing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class AnnexReading {

    private final Understanding understanding;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final RecipientRegister recipients;
    private final DecisionRegister register;
    private final UnitScope scope;

    AnnexReading(
            MappingMemory memory,
            AwardCatalogue catalogue,
            UnitDirectory units,
            RecipientRegister recipients,
            DecisionRegister register,
            UnitScope scope) {
        this.understanding = new Understanding(memory::find);
        this.catalogue = catalogue;
        this.units = units;
        this.recipients = recipients;
        this.register = register;
        this.scope = scope;
    }

    /**
     * Reads a file and understands it as far as its words go.
     *
     * @param progress told now and then; may stop the reading
     * @return with a mapping, or without one when an official must choose what the columns say
     * @throws FileRefused when the file is not read, with a sentence that says what to do
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS, readOnly = true)
    public AnnexDocument read(OfficeFile upload, ReadingProgress progress) {
        return understanding.read(upload, progress);
    }

    /** The same file, another of its sheets. */
    public AnnexDocument sheet(AnnexDocument document, int table) {
        return understanding.sheet(document, table);
    }

    /**
     * The same file with the columns an official chose.
     *
     * @param headerLine index of the header's line, or -1 when the list has none
     * @param columns meaning of each column, from column A
     * @throws AnnexRefused when no column says who is honoured
     */
    public AnnexDocument arrange(AnnexDocument document, int headerLine, List<AnnexColumn> columns) {
        return understanding.arrange(document, headerLine, columns);
    }

    /**
     * What would be registered with the answers so far, and what is still asked. The catalogue and the units are loaded once,
     * namesakes by one query per thousand names. For an official limited to units a row of another unit is an error.
     */
    public AnnexPreview preview(AnnexDocument document, AnnexAnswers answers) {
        var preview = new Resolution(document, answers, catalogue, units, recipients, register).preview();
        return ScopeCheck.of(preview, scope.reach());
    }
}
