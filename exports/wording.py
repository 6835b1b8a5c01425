"""The words that stand in exported documents, in both languages."""

from __future__ import annotations

from annotator.model import (
    Because,
    Label,
    ReviewVerdict,
    Role,
    SessionState,
    Standing,
    State,
    Status,
    Type,
    Verdict,
)
from exports.report import Mark

EVIDENCE = Label("Bằng chứng", "Evidence")
CONTRADICTIONS = Label("Mâu thuẫn", "Contradictions")
READ_ME = Label("Đọc trước", "Read me")
SERIES = Label("Chuỗi thời gian", "Time series")
SOURCES = Label("Nguồn tin", "Sources")
CHANGES = Label("Thay đổi từ lần xuất trước", "Changes since last export")
REVIEWS = Label("Nhật ký duyệt", "Review log")

TABLE = Label("Bảng", "Table")
ROW = Label("Dòng", "Row")
FIELD = Label("Cột", "Field")
VALUE = Label("Giá trị", "Value")
AS_WRITTEN = Label("{field} (cách viết)", "{field} (as written)")
AS_OF = Label("Tính đến", "As of")
DAY = Label("Từ ngày", "From day")
WORDED = Label("Cách viết", "As written")
EVERYWHERE = Label("Tất cả", "All")
SCOPE = Label("Phạm vi", "Scope")
STATUS = Label("Tình trạng", "Status")
SORTED_BY = Label("{field} (để sắp xếp)", "{field} (to sort by)")
ARTICLES_BEHIND = Label("Số bài", "Articles")
KEY = Label("Khóa", "Key")
SEAL = Label("Niêm", "Seal")
CLAIM = Label("Tuyên bố số", "Claim no.")
MORE = Label("… và {count} trích dẫn nữa ở trang “Bằng chứng”", "… and {count} more on the Evidence sheet")
ARTICLE = Label("Bài", "Article")
TITLE = Label("Tiêu đề", "Title")
SOURCE = Label("Nguồn", "Source")
DATE = Label("Ngày đăng", "Published")
URL = Label("Địa chỉ", "URL")
SAYS = Label("Nói về", "Says")
QUOTATION = Label("Trích dẫn", "Quotation")
SENTENCE = Label("Câu chứa trích dẫn", "In context")
START = Label("Từ vị trí", "Start")
END = Label("Đến vị trí", "End")
STATE = Label("Xác nhận", "State")
NUMBER = Label("Số", "No.")
TYPE = Label("Loại", "Type")
STANDING = Label("Tình trạng", "Standing")
VOICES = Label("Nguồn độc lập", "Independent sources")
EXPLANATION = Label("Giải thích", "Explanation")
RECOMMENDED = Label("Nên chọn", "Recommended")
WHY = Label("Vì sao nên (hoặc chưa nên) chọn", "Why recommended, or why not")
BECAUSE = Label("Đều đúng", "All hold")
VERDICT = Label("Kết luận", "Verdict")
SETTLED = Label("Giá trị được chọn", "Settled value")
REASON = Label("Lý do", "Reason")
WHO = Label("Người quyết định", "Decided by")
WHEN = Label("Lúc (UTC)", "Decided at (UTC)")
DOMAIN = Label("Tên miền", "Domain")
CLAIMS = Label("Số tuyên bố", "Claims")
AGREEING = Label("Khớp với bảng", "Agree with the table")
DIFFERING = Label("Khác với bảng", "Differ from the table")
UNSETTLED = Label("Chưa ngã ngũ", "Not settled")
RELIABILITY = Label("Ước lượng đúng", "Estimated right")
LOW = Label("Thấp nhất (90 %)", "Lowest (90 %)")
HIGH = Label("Cao nhất (90 %)", "Highest (90 %)")
JUDGED = Label("n (dữ kiện)", "n (facts)")
CHANGE = Label("Thay đổi", "Change")
BEFORE = Label("Giá trị trước", "Value before")
NOW = Label("Giá trị nay", "Value now")
STATUS_BEFORE = Label("Tình trạng trước", "Status before")
STATUS_NOW = Label("Tình trạng nay", "Status now")
STEP = Label("Bước", "Step")
CHANGED_BY = Label("Người sửa", "Changed by")
CHANGED_AT = Label("Lúc sửa (UTC)", "Changed at (UTC)")
NEW = Label("mới", "new")
GONE = Label("không còn", "gone")
OTHER_VALUE = Label("giá trị khác", "another value")
OTHER_STATUS = Label("tình trạng khác", "another status")
REVIEWER = Label("Người duyệt", "Reviewer")
REVIEWED_AT = Label("Duyệt lúc (UTC)", "Reviewed at (UTC)")
COMMENT = Label("Lời người duyệt", "Comment")
STANDS = Label("Còn hiệu lực", "Still stands")
THREAD = Label("Trao đổi", "Thread")
SESSION = Label("Phiên duyệt", "Review session")
SECONDS = Label("Giây", "Seconds")
SESSIONS = Label("Phiên duyệt", "Review sessions")
BEGUN = Label("Bắt đầu (UTC)", "Started at (UTC)")
ENDED = Label("Kết thúc (UTC)", "Ended at (UTC)")
ITEMS = Label("Số mục", "Items")
APPROVED = Label("Đã duyệt", "Approved")
RETURNED = Label("Trả lại", "Returned")
CORRECTED = Label("Đã sửa", "Corrected")
SKIPPED = Label("Bỏ qua", "Skipped")
LEFT = Label("Còn lại", "Left")
IN_ALL = Label("Tổng số giây", "Seconds in all")
MEDIAN = Label("Giây mỗi mục (trung vị)", "Seconds an item (median)")
RETURNS_BY_REASON = Label("Trả lại theo lý do", "Returns by reason")
BY_TABLE = Label("Theo bảng", "By table")
BY_PERSON = Label("Theo người xác nhận", "By first annotator")
AGREEMENT = Label("Mức thống nhất", "Agreement")
FIRST_READER = Label("Người đọc thứ nhất", "First reader")
SECOND_READER = Label("Người đọc thứ hai", "Second reader")
AGREEMENT_ON = Label("Về", "On")
ON_CLAIMS, ON_SPANS = Label("tuyên bố", "claims"), Label("cụm từ", "marked words")
KIND = Label("Loại", "Kind")
BY_FIRST = Label("Của người thứ nhất", "By the first")
BY_SECOND = Label("Của người thứ hai", "By the second")
UNITS = Label("Đã đọc", "Read")
ALIKE = Label("Giống nhau", "Alike")
KAPPA = Label("κ Cohen", "Cohen's κ")
ALPHA_NOMINAL = Label("α Krippendorff (nhãn)", "Krippendorff's α (labels)")
ALPHA_INTERVAL = Label("α Krippendorff (số, ngày)", "Krippendorff's α (numbers, dates)")
ALPHA_WORDS = Label("α Krippendorff (từng từ)", "Krippendorff's α (words)")
SAME_WORDS = Label("Trùng khít", "Same words")
OVERLAPPING = Label("Chồng nhau", "Overlapping")
SAME_BOUNDS = Label("Cùng ranh giới", "Same bounds")
UNDEFINED = Label(
    "Không xác định: không có gì để so, hoặc không có gì khác nhau.",
    "Undefined: there is nothing to compare, or nothing that varies.",
)

NO_FACTS = Label("Chưa có dữ kiện nào trong bảng này.", "There are no facts in this table yet.")
NO_EVIDENCE = Label("Không có bằng chứng nào để xuất.", "There is no evidence to write.")
NO_CONTRADICTIONS = Label("Các nguồn không mâu thuẫn ở đâu cả.", "The sources contradict each other nowhere.")
NO_SERIES = Label("Không có số liệu nào gắn với một ngày.", "No number here has a date.")
NO_SOURCES = Label("Chưa có bài nào được trích dẫn.", "No article is quoted yet.")
NO_REVIEWS = Label(
    "Chưa có ai duyệt lại dữ kiện nào: chưa dữ kiện nào được người thứ hai kiểm chứng.",
    "Nobody has reviewed a fact yet: no fact has been verified by a second person.",
)
VERIFIED_BY = Label("✓✓ {who} đã kiểm chứng, {day}", "✓✓ verified by {who}, {day}")
ONCE_VERIFIED_BY = Label(
    "{who} từng kiểm chứng ({day}), nay không còn hiệu lực: {why}", "once verified by {who} ({day}), no longer: {why}"
)
STILL = Label("còn", "stands")
NO_LONGER = Label("không còn", "no longer")
NO_LONGER_FOR = Label("không còn: {why}", "no longer: {why}")
FIRST_EXPORT = Label(
    "Trong thư mục này chưa có tệp Excel nào xuất trước đó từ dự án: không có gì để so sánh.",
    "There is no earlier workbook of this project in the folder: there is nothing to compare with.",
)
UNCHANGED = Label(
    "Không dữ kiện nào thay đổi từ tệp Excel lập lúc {at} (UTC).",
    "No fact has changed since the workbook made at {at} (UTC).",
)

CUT = Label(" … [đã cắt bớt {count} ký tự]", " … [{count} characters cut]")

BECAUSES = {
    Because.AS_OF: Label("ở các thời điểm khác nhau", "at different dates"),
    Because.SCOPE: Label("trong các phạm vi khác nhau", "in different scopes"),
    Because.PREDICATE: Label("ở các mục khác nhau", "in different fields"),
}
SIGNS = {
    Mark.SUGGESTED: "○",
    Mark.CONTRADICTED: "≠",
    Mark.SINGLE: "◐",
    Mark.CONFIRMED: "✓",
    Mark.VERIFIED: "✓✓",
}
MARKS = {
    Mark.SUGGESTED: Label("○ gợi ý", "○ suggested"),
    Mark.CONTRADICTED: Label("≠ mâu thuẫn", "≠ contradicted"),
    Mark.SINGLE: Label("◐ đã xác nhận, một nguồn", "◐ confirmed, single voice"),
    Mark.CONFIRMED: Label("✓ đã xác nhận", "✓ confirmed"),
    Mark.VERIFIED: Label("✓✓ đã kiểm chứng", "✓✓ verified"),
}
STATUSES = {status: MARKS[Mark(status.value)] for status in Status}
STATES = {
    State.SUGGESTED: Label("gợi ý", "suggested"),
    State.CONFIRMED: Label("đã xác nhận", "confirmed"),
    State.REJECTED: Label("đã bác", "rejected"),
}
ROLES = {
    Role.VALUE: Label("giá trị", "value"),
    Role.KEY: Label("dòng", "row"),
    Role.AS_OF: Label("thời điểm", "as of"),
    Role.CORRECTION: Label("đính chính", "correction"),
}
TYPES = {
    Type.CONFLICT: Label("mâu thuẫn thật", "conflict"),
    Type.AS_OF: Label("khác thời điểm", "different dates"),
    Type.PRECISION: Label("khác độ chi tiết", "different precision"),
    Type.ROUNDING: Label("làm tròn", "rounding"),
    Type.SCOPE: Label("khác phạm vi", "different scope"),
    Type.COPY: Label("bản sao", "copied text"),
    Type.ARITHMETIC: Label("phép tính không khớp", "sums that do not add up"),
}
STANDINGS = {
    Standing.OPEN: Label("còn mở", "open"),
    Standing.RESOLVED: Label("đã giải quyết", "resolved"),
    Standing.DISMISSED: Label("đã bỏ qua", "dismissed"),
    Standing.STALE: Label("cần xem lại", "to be looked at again"),
}
VERDICTS = {
    Verdict.VALUE: Label("chọn một giá trị", "one value holds"),
    Verdict.BOTH: Label("đều đúng", "all hold"),
    Verdict.NONE: Label("không giá trị nào đúng", "none holds"),
    Verdict.UNDECIDED: Label("chưa quyết được", "undecided"),
    Verdict.DISMISS: Label("bỏ qua", "dismissed"),
}
REVIEW_VERDICTS = {
    ReviewVerdict.APPROVE: Label("duyệt", "approved"),
    ReviewVerdict.RETURN: Label("trả lại", "returned"),
    ReviewVerdict.CORRECT: Label("sửa", "corrected"),
    ReviewVerdict.SKIP: Label("bỏ qua", "skipped"),
}
SESSION_STATES = {
    SessionState.OPEN: Label("đang mở", "open"),
    SessionState.PAUSED: Label("tạm dừng", "paused"),
    SessionState.ENDED: Label("đã kết thúc", "ended"),
}
ABOUT = (
    Label(
        "Mỗi bảng là một trang tính. Bấm vào một ô để tới những lời văn chứng minh cho nó ở trang “Bằng chứng”; bấm "
        "vào giá trị ở trang đó để trở lại. Đưa chuột lên ô để xem ngay trích dẫn.",
        "Each table is one sheet. Follow a cell to the words that support it on the Evidence sheet; follow the value "
        "there to come back. Point at a cell to see the quotation at once.",
    ),
    Label(
        "Dấu và nền của mỗi ô nói dữ kiện đã đi tới đâu (xem chú giải). Dấu chỉ hiện bên giá trị, không thuộc về giá "
        "trị. Ô ≠ gạch chéo là chỗ các nguồn còn mâu thuẫn: bấm vào đó để tới trang “Mâu thuẫn”.",
        "The sign and ground of a cell say how far the fact has come (see the legend). The sign is only shown beside "
        "the value and is no part of it. A hatched ≠ is where sources still contradict each other: follow it to the "
        "Contradictions sheet.",
    ),
    Label(
        "Ngày biết không đầy đủ được giữ nguyên dạng chữ: 2012, 2024-02, 2024-Q1; cột “để sắp xếp” bên cạnh cho ngày "
        "đầu tiên của khoảng ấy. Ngày trước tháng 3 năm 1900 cũng là chữ, vì lịch của Excel không có. Từ đi kèm con số "
        "(hơn, gần, khoảng…) hiện trước số; giá trị của ô vẫn là một con số.",
        "Dates that are known in part stay text: 2012, 2024-02, 2024-Q1; the column “to sort by” beside them holds the "
        "first day of that time. Dates before March 1900 are text too, for Excel's calendar has none. Words that go "
        "with a number (hơn, gần, khoảng…) show before it; the cell still holds a plain number.",
    ),
    Label(
        "Vị trí bắt đầu và kết thúc đếm theo ký tự Unicode trong nguyên văn của bài, tính từ 0, không gồm vị trí cuối. "
        "Mọi giờ đều là giờ UTC.",
        "Start and end count Unicode characters in the article's original text, from 0; the end is not included. All "
        "times are UTC.",
    ),
)
LEGEND = Label("Chú giải", "Legend")
HASH = Label("Mã băm dữ liệu (SHA-256)", "Hash of the data (SHA-256)")
HOW_TO_CHECK = Label(
    "Xuất cùng lựa chọn ra dòng JSON (.jsonl) rồi tính SHA-256 của tệp đó: mã giống nhau nghĩa là dữ liệu giống nhau.",
    "Export the same choice as JSON lines (.jsonl) and take that file's SHA-256: equal hashes mean equal data.",
)
CONTINUED = Label(
    "Excel chỉ chứa được {limit} dòng trên một trang tính: có {count} trang nối tiếp, tên kết thúc bằng (2), (3)…",
    "Excel holds {limit} rows on a sheet: {count} sheets continue others, their names end with (2), (3)…",
)
NOTES_LEFT_OUT = Label(
    "Mỗi trang tính có nhiều nhất {limit} ghi chú; đã bỏ bớt {count}, trích dẫn vẫn có ở trang “Bằng chứng”.",
    "A sheet has at most {limit} notes; {count} were left out, their quotations stand on the Evidence sheet.",
)
WITHOUT_EVIDENCE = Label(
    "Xuất không kèm bằng chứng: không có trang “Bằng chứng” và ghi chú.",
    "Written without evidence: there is no Evidence sheet and there are no notes.",
)
LINKS_LEFT_OUT = Label(
    "Excel chỉ cho phép {limit} liên kết trên một trang tính; {count} liên kết cuối đã được bỏ bớt.",
    "Excel allows {limit} links on a sheet; the last {count} were left out.",
)
PLACELESS = Label(
    "Tuyên bố không có chỗ trong bộ mã (không xuất ra)", "Claims without a place in the codebook (left out)"
)
MADE_AT = Label("Lập lúc (UTC)", "Made at (UTC)")
MADE_BY = Label("Người lập", "Made by")
CODEBOOK = Label("Bộ mã", "Codebook")
PROJECT = Label("Dự án", "Project")
AT_STEP = Label("Bước mới nhất của dự án", "Newest step of the project")
FACTS = Label("Số ô dữ kiện", "Facts")
ROWS_OF = Label("Số dòng: {sheet}", "Rows: {sheet}")
ALL_CONTRADICTIONS = Label("Mâu thuẫn và khác biệt", "Contradictions and differences")
ARTICLES = Label("Số bài", "Articles")
OPEN = Label("Mâu thuẫn còn mở", "Open contradictions")
REVIEWS_GIVEN = Label("Số lượt duyệt", "Reviews")
