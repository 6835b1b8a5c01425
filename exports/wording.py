"""The words that stand in exported documents, in both languages."""

from __future__ import annotations

from annotator.model import Label, Role, Standing, State, Status, Type, Verdict

EVIDENCE = Label("Bằng chứng", "Evidence")
CONTRADICTIONS = Label("Mâu thuẫn", "Contradictions")
READ_ME = Label("Đọc trước", "Read me")

TABLE = Label("Bảng", "Table")
ROW = Label("Dòng", "Row")
FIELD = Label("Cột", "Field")
VALUE = Label("Giá trị", "Value")
AS_WRITTEN = Label("{field} (cách viết)", "{field} (as written)")
AS_OF = Label("Tính đến", "As of")
SCOPE = Label("Phạm vi", "Scope")
STATUS = Label("Tình trạng", "Status")
SOURCES = Label("Số bài", "Articles")
ARTICLE = Label("Bài", "Article")
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
VERDICT = Label("Kết luận", "Verdict")
SETTLED = Label("Giá trị được chọn", "Settled value")
REASON = Label("Lý do", "Reason")
WHO = Label("Người quyết định", "Decided by")
WHEN = Label("Lúc (UTC)", "Decided at (UTC)")

CUT = Label(" … [đã cắt bớt {count} ký tự]", " … [{count} characters cut]")

STATUSES = {
    Status.SUGGESTED: Label("○ gợi ý", "○ suggested"),
    Status.CONTRADICTED: Label("≠ mâu thuẫn", "≠ contradicted"),
    Status.CONFIRMED: Label("✓ đã xác nhận", "✓ confirmed"),
    Status.VERIFIED: Label("✓✓ đã kiểm chứng", "✓✓ verified"),
}
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

ABOUT = (
    Label(
        "Mỗi bảng là một trang tính. Bấm vào một ô để tới những lời văn chứng minh cho nó ở trang “Bằng chứng”; bấm "
        "vào giá trị ở trang đó để trở lại.",
        "Each table is one sheet. Follow a cell to the words that support it on the Evidence sheet; follow the value "
        "there to come back.",
    ),
    Label(
        "Cột “Tình trạng” nói mỗi dòng đã đi tới đâu. Ô gạch chéo và để trống là chỗ các nguồn còn mâu thuẫn.",
        "The Status column says how far each row has come. A hatched, empty cell is one where the sources still "
        "contradict each other.",
    ),
    Label(
        "Ngày biết không đầy đủ được giữ nguyên dạng chữ: 2012, 2024-02, 2024-Q1. Từ đi kèm con số (hơn, gần, khoảng…) "
        "hiện trước số; giá trị của ô vẫn là một con số.",
        "Dates that are known in part stay text: 2012, 2024-02, 2024-Q1. Words that go with a number (hơn, gần, "
        "khoảng…) show before it; the cell still holds a plain number.",
    ),
    Label(
        "Vị trí bắt đầu và kết thúc đếm theo ký tự Unicode trong nguyên văn của bài, tính từ 0, không gồm vị trí cuối.",
        "Start and end count Unicode characters in the article's original text, from 0; the end is not included.",
    ),
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
FACTS = Label("Số ô dữ kiện", "Facts")
ARTICLES = Label("Số bài", "Articles")
OPEN = Label("Mâu thuẫn còn mở", "Open contradictions")
