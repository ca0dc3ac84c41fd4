package vn.vinhdanh.core.campaign;

/** How a movement is organised (phương thức tổ chức), as form 0601.N/BNV-TĐKT of circular 2/2023/TT-BNV counts. */
public enum CampaignMethod {
    /** Thi đua theo chuyên đề. */
    THEMATIC,
    /** Thi đua thường xuyên hằng năm. */
    REGULAR
}
