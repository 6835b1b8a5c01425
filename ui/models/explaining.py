"""Types of difference and reasons why all values hold, in plain words and both languages."""

from __future__ import annotations

from annotator.model import Because, Label, Type

MEANINGS = {
    Type.CONFLICT: Label(
        "Các giá trị không thể cùng đúng: cần một người kết luận.",
        "The values cannot all be true: a person has to decide.",
    ),
    Type.AS_OF: Label(
        "Con số thay đổi theo thời gian; mỗi giá trị đúng ở thời điểm của nó. Không cần kết luận.",
        "The number changes with time; each value holds at its own date. No verdict is needed.",
    ),
    Type.PRECISION: Label(
        "Các giá trị khớp nhau, chỉ khác độ chi tiết; nên lấy giá trị chi tiết hơn. Không cần kết luận.",
        "The values agree; one only says more than the other, and is proposed. No verdict is needed.",
    ),
    Type.ROUNDING: Label(
        "Các con số khớp nhau trong khoảng mà cách nói “hơn”, “gần” hay số tròn cho phép. Không cần kết luận.",
        "The numbers agree within what rounding or words such as “more than” allow. No verdict is needed.",
    ),
    Type.SCOPE: Label(
        "Các con số nói về phạm vi khác nhau nên không so với nhau được. Không cần kết luận.",
        "The numbers cover different things and cannot be compared. No verdict is needed.",
    ),
    Type.COPY: Label(
        "Nhiều bài đăng cùng một câu: chỉ tính là một nguồn độc lập. Không cần kết luận.",
        "Several articles carry one sentence: they count as one independent voice. No verdict is needed.",
    ),
    Type.ARITHMETIC: Label(
        "Các con số không khớp phép tính; phép tính được ghi ra để biết số nào nên xem lại.",
        "The numbers do not add up; the sum is written out to show which one to look at again.",
    ),
}
"""What each type means, and whether it asks for anything."""

BECAUSE = {
    Because.AS_OF: Label("ở các thời điểm khác nhau", "at different dates"),
    Because.SCOPE: Label("trong các phạm vi khác nhau", "in different scopes"),
    Because.PREDICATE: Label("ở các mục khác nhau", "in different fields"),
}
