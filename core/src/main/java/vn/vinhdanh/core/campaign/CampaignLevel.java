package vn.vinhdanh.core.campaign;

/** The level at which a campaign is launched, highest first. */
public enum CampaignLevel {
    /** Trung ương: the Prime Minister, the Central Council, a ministry. */
    CENTRAL,
    /** Tỉnh: the Provincial Party Committee, the Provincial People's Committee, the provincial council. */
    PROVINCE,
    /** Khối thi đua. */
    BLOC,
    /** Cơ quan, đơn vị, địa phương. */
    UNIT;

    /** Whether a campaign of this level may answer a movement of the other level: the same or a higher one. */
    public boolean mayAnswer(CampaignLevel other) {
        return other.ordinal() <= ordinal();
    }
}
