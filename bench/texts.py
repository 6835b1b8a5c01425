"""Vietnamese news articles made by rule: any number of them, each its own, the same in every run."""

from __future__ import annotations

import random
from pathlib import Path

CITIES = ("Hà Nội", "Đà Nẵng", "Cần Thơ", "Cao Lãnh", "Sa Đéc", "Sơn La", "Vinh", "Bắc Kinh", "Praha", "Lima")
SENTENCES = (
    "Ngày {day}/{month}/{year}, thành phố {city} công bố kế hoạch học tập suốt đời giai đoạn mới.",
    "Đại diện {city} cho biết hơn {count} người dân đã tham gia các lớp học cộng đồng trong năm {year}.",
    "Mạng lưới hiện có {count} thành phố thành viên, trong đó {city} gia nhập từ tháng {month}/{year}.",
    "Theo ban tổ chức, {city} và {other} sẽ cùng mở {count} trung tâm đọc sách trước ngày {day} tháng {month}.",
    "Trước đó, {other} đã đón khoảng {count} đại biểu đến từ nhiều quốc gia dự hội nghị.",
    "Các trường học ở {city} đều có thư viện mở cửa đến tối để người lớn cũng có thể đến học.",
)


def text(number: int, *, size: int = 3000) -> str:
    """The article of that number: a heading, then paragraphs of about `size` bytes in all."""
    choose = random.Random(number)
    lines = [f"Thành phố {choose.choice(CITIES)} học tập, bản tin số {number}"]
    length = 0
    while length < size:
        lines.append(" ".join(_sentence(choose) for _ in range(4)))
        length += len(lines[-1].encode())
    return "\n\n".join(lines) + "\n"


def write(folder: Path, count: int) -> int:
    """Fill a folder with that many articles, one file each; gives their bytes in all."""
    folder.mkdir(parents=True)
    return sum((folder / f"{number:06}.txt").write_bytes(text(number).encode()) for number in range(count))


def _sentence(choose: random.Random) -> str:
    city, other = choose.sample(CITIES, 2)
    day, month, year = choose.randint(1, 28), choose.randint(1, 12), choose.randint(2010, 2026)
    count = f"{choose.randint(2, 900)}" if choose.random() < 0.5 else f"{choose.randint(1, 900)}.000"
    return choose.choice(SENTENCES).format(city=city, other=other, day=day, month=month, year=year, count=count)
