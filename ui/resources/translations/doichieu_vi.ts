<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Đối Chiếu</source>
        <translation>Giới thiệu Đối Chiếu</translation>
    </message>
    <message>
        <source>Turns news articles about the same matter into tables in which every value can be traced.</source>
        <translation>Biến những bài báo về cùng một việc thành bảng dữ liệu mà mọi giá trị đều truy được về nguồn.</translation>
    </message>
    <message>
        <source>Made with Qt {qt} (LGPL), peewee and SQLite. Type: Noto Sans (SIL Open Font License).</source>
        <translation>Làm bằng Qt {qt} (LGPL), peewee và SQLite. Phông chữ: Noto Sans (SIL Open Font License).</translation>
    </message>
    <message>
        <source>Place names: GeoNames (CC BY 4.0), vietnamadminunits (MIT) and Unicode CLDR (Unicode License), in selection.</source>
        <translation>Địa danh: trích từ GeoNames (CC BY 4.0), vietnamadminunits (MIT) và Unicode CLDR (Unicode License).</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Thanh công cụ</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Quyết định</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Đ&amp;i tới</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Trợ giúp</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Dự án</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>About Đối Chiếu</source>
        <translation>Giới thiệu Đối Chiếu</translation>
    </message>
    <message>
        <source>Agreement of two readers…</source>
        <translation>Mức thống nhất của hai người đọc…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Mọi phím tắt</translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation>Thông tin bài…</translation>
    </message>
    <message>
        <source>Back up the project…</source>
        <translation>Sao lưu dự án…</translation>
    </message>
    <message>
        <source>Change the line length</source>
        <translation>Đổi độ dài dòng</translation>
    </message>
    <message>
        <source>Change the line spacing</source>
        <translation>Đổi giãn dòng</translation>
    </message>
    <message>
        <source>Choose a codebook…</source>
        <translation>Chọn bộ mã…</translation>
    </message>
    <message>
        <source>Codebook…</source>
        <translation>Bộ mã…</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Màu theo hệ thống</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Confirm here and elsewhere…</source>
        <translation>Xác nhận ở đây và ở nơi khác…</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>Sao chép kèm nguồn</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa lại</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Màu tối</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Tìm lệnh…</translation>
    </message>
    <message>
        <source>Find in this article…</source>
        <translation>Tìm trong bài này…</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Nhập một thư mục…</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>Nhập chỗ đánh dấu…</translation>
    </message>
    <message>
        <source>Import edited workbook…</source>
        <translation>Nhập lại tệp Excel đã sửa…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Nhập tệp…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Màu sáng</translation>
    </message>
    <message>
        <source>Look again for suggestions in this article</source>
        <translation>Tìm lại gợi ý trong bài này</translation>
    </message>
    <message>
        <source>Make a copy for a second reader…</source>
        <translation>Tạo bản sao cho người đọc thứ hai…</translation>
    </message>
    <message>
        <source>Merge a second person&apos;s project…</source>
        <translation>Gộp dự án của người đọc thứ hai…</translation>
    </message>
    <message>
        <source>Merge this city into another…</source>
        <translation>Gộp thành phố này vào thành phố khác…</translation>
    </message>
    <message>
        <source>New claim from these words…</source>
        <translation>Lập tuyên bố mới từ các chữ này…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Dự án mới…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Bài kế tiếp</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Mục sau</translation>
    </message>
    <message>
        <source>Next item, from anywhere</source>
        <translation>Mục sau (ở bất cứ đâu)</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Tới chỗ tìm thấy tiếp theo</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Cỡ chữ mặc định</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Mở dự án…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Mở dự án mẫu</translation>
    </message>
    <message>
        <source>Passage: set aside / count as text</source>
        <translation>Đoạn này: bỏ qua / tính là nội dung bài</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Dán một bài…</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Bài trước</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Mục trước</translation>
    </message>
    <message>
        <source>Previous item, from anywhere</source>
        <translation>Mục trước (ở bất cứ đâu)</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Về chỗ tìm thấy trước</translation>
    </message>
    <message>
        <source>Progress of the project…</source>
        <translation>Tiến độ dự án…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Bác bỏ</translation>
    </message>
    <message>
        <source>Reject here and elsewhere…</source>
        <translation>Bác bỏ ở đây và ở nơi khác…</translation>
    </message>
    <message>
        <source>Report of the project (PDF)…</source>
        <translation>Báo cáo dự án (PDF)…</translation>
    </message>
    <message>
        <source>Report of the review session</source>
        <translation>Báo cáo phiên duyệt</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Khôi phục bản sao lưu…</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>Tìm trong các bài</translation>
    </message>
    <message>
        <source>Search the whole project</source>
        <translation>Tìm trong cả dự án</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cài đặt…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Split this city…</source>
        <translation>Tách thành phố này…</translation>
    </message>
    <message>
        <source>Start a review session…</source>
        <translation>Mở phiên duyệt…</translation>
    </message>
    <message>
        <source>Thread of this fact…</source>
        <translation>Trao đổi về dữ kiện này…</translation>
    </message>
    <message>
        <source>Tiếng Việt</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>To the article</source>
        <translation>Tới bài báo</translation>
    </message>
    <message>
        <source>To the contradictions</source>
        <translation>Tới các mâu thuẫn</translation>
    </message>
    <message>
        <source>To the history</source>
        <translation>Tới lịch sử</translation>
    </message>
    <message>
        <source>To the list of articles</source>
        <translation>Tới danh sách bài</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>Tới phần duyệt</translation>
    </message>
    <message>
        <source>To the verified tables</source>
        <translation>Tới các bảng đã kiểm chứng</translation>
    </message>
    <message>
        <source>To what two people read differently</source>
        <translation>Tới chỗ hai người đọc khác nhau</translation>
    </message>
    <message>
        <source>To what was returned to me</source>
        <translation>Tới các mục bị trả lại cho tôi</translation>
    </message>
    <message>
        <source>Voices: who copied whom…</source>
        <translation>Nguồn độc lập: bài nào chép bài nào…</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>Tên của bạn…</translation>
    </message>
    <message>
        <source>Another window has this project open: here it can only be read.</source>
        <translation>Một cửa sổ khác đang mở dự án này: ở đây chỉ đọc được.</translation>
    </message>
    <message>
        <source>The project has no codebook: choose one first.</source>
        <translation>Dự án chưa có bộ mã: hãy chọn một bộ mã trước.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Chưa mở bài nào.</translation>
    </message>
    <message>
        <source>No item is current here.</source>
        <translation>Ở đây chưa có mục nào đang chọn.</translation>
    </message>
    <message>
        <source>Nothing is to be decided here.</source>
        <translation>Ở đây không còn gì để quyết định.</translation>
    </message>
    <message>
        <source>The current item is no city.</source>
        <translation>Mục đang chọn không phải là thành phố.</translation>
    </message>
    <message>
        <source>Nothing can be taken back.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Chưa có gì được hoàn tác.</translation>
    </message>
</context>
<context>
    <name>AdjudicationBar</name>
    <message>
        <source>Settle</source>
        <translation>Phân xử</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Both hold</source>
        <translation>Cả hai đều đúng</translation>
    </message>
    <message>
        <source>Neither holds</source>
        <translation>Không bên nào đúng</translation>
    </message>
    <message>
        <source>Choose the reading that holds, or another verdict.</source>
        <translation>Hãy chọn cách đọc đúng, hoặc một phán quyết khác.</translation>
    </message>
    <message>
        <source>Settled: {verdict}. {reason} ({who}, {when})</source>
        <translation>Đã phân xử: {verdict}. {reason} ({who}, {when})</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Favoured: {value}. {reasons}</source>
        <translation>Nên chọn: {value}. {reasons}</translation>
    </message>
    <message>
        <source>Nothing is favoured. {reasons}</source>
        <translation>Chưa nghiêng về giá trị nào. {reasons}</translation>
    </message>
    <message>
        <source>Decided before: {what}.</source>
        <translation>Đã kết luận trước đó: {what}.</translation>
    </message>
    <message>
        <source>New since then: {values}.</source>
        <translation>Mới có thêm: {values}.</translation>
    </message>
    <message>
        <source>the year is guessed</source>
        <translation>năm do máy suy ra</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>tối đa {high}</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>từ {low} trở lên</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>từ {low} đến {high}</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Claims</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Giống nhau</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>κ Cohen</translation>
    </message>
    <message>
        <source>α (labels)</source>
        <translation>α (nhãn)</translation>
    </message>
    <message>
        <source>α (numbers, dates)</source>
        <translation>α (số, ngày)</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>Cụm từ</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Trùng khít</translation>
    </message>
    <message>
        <source>Overlapping</source>
        <translation>Chồng nhau</translation>
    </message>
    <message>
        <source>Same bounds</source>
        <translation>Cùng ranh giới</translation>
    </message>
    <message>
        <source>α (words)</source>
        <translation>α (từng từ)</translation>
    </message>
    <message>
        <source>Of {units} claims {first} and {second} read {same} alike.</source>
        <translation>Trong {units} tuyên bố, {first} và {second} đọc giống nhau {same}.</translation>
    </message>
    <message>
        <source>{differing} differ; {settled} of them are settled.</source>
        <translation>{differing} chỗ khác nhau, đã phân xử {settled}.</translation>
    </message>
    <message>
        <source>κ and α leave out what chance alone would bring about: 1 is complete agreement, 0 no more than chance. Settling a disagreement does not change them.</source>
        <translation>κ và α đã trừ phần giống nhau do ngẫu nhiên: 1 là hoàn toàn thống nhất, 0 là không hơn ngẫu nhiên. Phân xử bất đồng không làm thay đổi chúng.</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Mọi tuyên bố</translation>
    </message>
    <message>
        <source>Undefined: there is but one label, so nothing can differ by chance.</source>
        <translation>Không xác định: chỉ có một nhãn nên không gì có thể khác nhau do ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Undefined: fewer than two different numbers or dates that both read.</source>
        <translation>Không xác định: chưa có hai số hay ngày khác nhau mà cả hai cùng đọc.</translation>
    </message>
    <message>
        <source>Numbers of different fields lie on no common scale: see each field.</source>
        <translation>Số của các trường khác nhau không chung thang đo: xem từng trường.</translation>
    </message>
    <message>
        <source>Undefined: neither marked any.</source>
        <translation>Không xác định: không ai đánh dấu chỗ nào.</translation>
    </message>
    <message>
        <source>Undefined: no marked words overlap.</source>
        <translation>Không xác định: không có cụm từ nào chồng nhau.</translation>
    </message>
    <message>
        <source>Undefined: no word was marked, or every word alike.</source>
        <translation>Không xác định: không từ nào được đánh dấu, hoặc mọi từ đều như nhau.</translation>
    </message>
    <message>
        <source>All marked words</source>
        <translation>Mọi cụm từ</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement of two readers</source>
        <translation>Mức thống nhất của hai người đọc</translation>
    </message>
    <message>
        <source>Double reading</source>
        <translation>Đọc kép</translation>
    </message>
    <message>
        <source>{first} and {second} ({count} articles)</source>
        <translation>{first} và {second} ({count} bài)</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>Cụm từ</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>Biểu đồ</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>Reading</source>
        <translation>Đang đọc</translation>
    </message>
    <message>
        <source>Reading annotations</source>
        <translation>Đang đọc chỗ đánh dấu</translation>
    </message>
    <message>
        <source>Looking for the articles</source>
        <translation>Đang tìm bài báo</translation>
    </message>
    <message>
        <source>Looking for the marked words</source>
        <translation>Đang tìm cụm từ được đánh dấu</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Đang lưu</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer the reviewer</source>
        <translation>Trả lời người duyệt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Câu trả lời của bạn</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>{count} new articles</source>
        <translation>{count} bài mới</translation>
    </message>
    <message>
        <source>{count} already known</source>
        <translation>{count} bài đã có sẵn</translation>
    </message>
    <message>
        <source>{count} files refused</source>
        <translation>{count} tệp bị từ chối</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>không có gì mới</translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation>Đã hủy: {counts}</translation>
    </message>
    <message>
        <source>{count} marked words suggested in {articles} articles</source>
        <translation>{count} cụm từ được đề xuất trong {articles} bài</translation>
    </message>
    <message>
        <source>{count} decided before</source>
        <translation>{count} đã quyết định từ trước</translation>
    </message>
    <message>
        <source>{count} remarks</source>
        <translation>{count} điều cần lưu ý</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>What was not imported</source>
        <translation>Những gì không được nhập</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Article details</source>
        <translation>Thông tin bài</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Nguồn</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Đị&amp;a chỉ</translation>
    </message>
    <message>
        <source>&amp;Published on</source>
        <translation>Ngà&amp;y đăng</translation>
    </message>
    <message>
        <source>Set by you; every date that depends on it follows.</source>
        <translation>Do bạn đặt; mọi ngày phụ thuộc vào ngày này sẽ đổi theo.</translation>
    </message>
    <message>
        <source>This is no date. Write 14/2/2024, 2/2024 or 2024.</source>
        <translation>Đây không phải ngày tháng. Hãy viết 14/2/2024, 2/2024 hoặc 2024.</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search the articles</source>
        <translation>Tìm trong các bài</translation>
    </message>
    <message>
        <source>Search title or source</source>
        <translation>Tìm theo tiêu đề hoặc nguồn</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>No title and no source holds these words. Esc clears the search, Ctrl+Shift+F looks into the texts.</source>
        <translation>Không có tên bài hay nguồn nào chứa những từ này. Esc xoá ô tìm, Ctrl+Shift+F tìm trong nội dung bài.</translation>
    </message>
    <message>
        <source>No articles yet. Drop files here, press Ctrl+I to choose some, or Ctrl+Shift+V to paste one.</source>
        <translation>Chưa có bài nào. Kéo thả tệp vào đây, nhấn Ctrl+I để chọn tệp, hoặc Ctrl+Shift+V để dán một bài.</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>{title}. {source}, {date}. Claims: {total}, of these {confirmed} confirmed, {rejected} rejected, {looked} looked at and undecided, {unseen} never looked at. Open contradictions: {contradictions}.</source>
        <translation>{title}. {source}, {date}. Tuyên bố: {total}, trong đó {confirmed} đã xác nhận, {rejected} đã bác bỏ, {looked} đã xem mà chưa quyết, {unseen} chưa xem. Mâu thuẫn còn mở: {contradictions}.</translation>
    </message>
    <message>
        <source>Never opened.</source>
        <translation>Chưa mở lần nào.</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>{key} counts it as text.</source>
        <translation>Bấm {key} để tính là nội dung bài.</translation>
    </message>
    <message>
        <source>teaser</source>
        <translation>tin khác</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>lặp lại</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>nguồn ảnh</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liên kết</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>A teaser of another article, set aside.</source>
        <translation>Dòng giới thiệu bài khác, được bỏ qua.</translation>
    </message>
    <message>
        <source>Said before in this article, set aside.</source>
        <translation>Đoạn lặp lại trong bài, được bỏ qua.</translation>
    </message>
    <message>
        <source>A photo credit, set aside.</source>
        <translation>Ghi nguồn ảnh, được bỏ qua.</translation>
    </message>
    <message>
        <source>From the page around the article, set aside.</source>
        <translation>Phần của trang web, không thuộc bài, được bỏ qua.</translation>
    </message>
    <message>
        <source>Set aside by an editor.</source>
        <translation>Do biên tập viên bỏ qua.</translation>
    </message>
</context>
<context>
    <name>BothHoldDialog</name>
    <message>
        <source>All hold, because…</source>
        <translation>Đều đúng, vì…</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>toàn bộ</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>A mistake of the program that you have seen the report of has happened {count} times.</source>
        <translation>Lỗi của chương trình mà bạn đã xem báo cáo vừa xảy ra lần thứ {count}.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Save as a picture…</source>
        <translation>Lưu thành hình…</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>Đã lưu vào {path}.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Decisions: {count}. Days with any: {days}. Most on {day}: {most}.</source>
        <translation>Số quyết định: {count}. Số ngày có quyết định: {days}. Nhiều nhất vào {day}: {most}.</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Chưa quyết điều gì.</translation>
    </message>
    <message>
        <source>Decisions per day</source>
        <translation>Quyết định theo ngày</translation>
    </message>
    <message>
        <source>{table}: {decided} of {count} decided.</source>
        <translation>{table}: đã quyết {decided}/{count}.</translation>
    </message>
    <message>
        <source>There are no claims yet.</source>
        <translation>Chưa có tuyên bố nào.</translation>
    </message>
    <message>
        <source>Claims by table</source>
        <translation>Tuyên bố theo bảng</translation>
    </message>
    <message>
        <source>Of {count} articles {done} are done, {begun} begun, {left} not yet begun.</source>
        <translation>Trong {count} bài: {done} bài xong, {begun} bài đang làm, {left} bài chưa làm.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>not yet begun</source>
        <translation>chưa làm</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Articles with claims</source>
        <translation>Bài có tuyên bố</translation>
    </message>
    <message>
        <source>read alike</source>
        <translation>đọc giống nhau</translation>
    </message>
    <message>
        <source>read differently</source>
        <translation>đọc khác nhau</translation>
    </message>
    <message>
        <source>Agreement of {first} and {second}</source>
        <translation>Mức thống nhất của {first} và {second}</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>đã xác nhận</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>đã bác bỏ</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>chưa quyết</translation>
    </message>
</context>
<context>
    <name>ChooseCodebookDialog</name>
    <message>
        <source>Choose a codebook</source>
        <translation>Chọn bộ mã</translation>
    </message>
    <message>
        <source>A new codebook…</source>
        <translation>Bộ mã mới…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Từ một tệp…</translation>
    </message>
    <message>
        <source>Now: {name}. Another codebook asks other questions of the same articles.</source>
        <translation>Đang dùng: {name}. Bộ mã khác đặt những câu hỏi khác cho cùng các bài.</translation>
    </message>
</context>
<context>
    <name>CityEntry</name>
    <message>
        <source>new city</source>
        <translation>thành phố mới</translation>
    </message>
    <message>
        <source>country unknown</source>
        <translation>chưa rõ nước</translation>
    </message>
    <message>
        <source>No such country. Choose one or leave it empty.</source>
        <translation>Không có nước này. Chọn, hoặc để trống.</translation>
    </message>
    <message>
        <source>No such city is known. ↓ chooses or creates one.</source>
        <translation>Chưa biết thành phố này. Nhấn ↓ để chọn hoặc tạo.</translation>
    </message>
    <message>
        <source>Create “{name}” …</source>
        <translation>Tạo thành phố “{name}” …</translation>
    </message>
    <message>
        <source>in this project</source>
        <translation>có trong dự án</translation>
    </message>
    <message>
        <source>town until {day}</source>
        <translation>thị xã đến {day}</translation>
    </message>
    <message>
        <source>city until {day}</source>
        <translation>thành phố đến {day}</translation>
    </message>
</context>
<context>
    <name>CityPassages</name>
    <message>
        <source>Articles</source>
        <translation>Các bài</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
</context>
<context>
    <name>ClaimFields</name>
    <message>
        <source>not said</source>
        <translation>không nêu</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>toàn bộ</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Claim form</source>
        <translation>Biểu mẫu tuyên bố</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>No table of the codebook asks for {kind}.</source>
        <translation>Không bảng nào trong bộ mã cần {kind}.</translation>
    </message>
    <message>
        <source>Open an article: what it claims is shown here, one decision at a time.</source>
        <translation>Mở một bài: những điều bài ấy nói hiện ở đây, mỗi lần một quyết định.</translation>
    </message>
    <message>
        <source>Nothing was found in this article. Select words in the text, mark them with F6, F7 or F9, and make a claim of them with Ctrl+Enter; or press F5 to look again.</source>
        <translation>Không tìm thấy gì trong bài này. Hãy bôi đen vài từ, đánh dấu bằng F6, F7 hoặc F9, rồi lập tuyên bố bằng Ctrl+Enter; hoặc nhấn F5 để tìm lại.</translation>
    </message>
    <message>
        <source>Tab goes through the {count} words found that no claim uses.</source>
        <translation>Tab đưa qua {count} chỗ máy tìm thấy mà chưa tuyên bố nào dùng.</translation>
    </message>
    <message>
        <source>This article is done. Enter opens the next one with claims to decide.</source>
        <translation>Bài này đã xong. Enter mở bài kế tiếp còn tuyên bố chưa quyết.</translation>
    </message>
    <message>
        <source>Every article is done. Contradictions still open: {count}. F8 leads to them.</source>
        <translation>Mọi bài đã xong. Số mâu thuẫn còn mở: {count}. Nhấn F8 để xem.</translation>
    </message>
    <message>
        <source>Every article is done, and no contradiction is open: export the tables with Ctrl+E.</source>
        <translation>Mọi bài đã xong và không còn mâu thuẫn nào mở: nhấn Ctrl+E để xuất các bảng.</translation>
    </message>
</context>
<context>
    <name>ClaimHead</name>
    <message>
        <source>Why this is suggested</source>
        <translation>Vì sao có gợi ý này</translation>
    </message>
    <message>
        <source>Previous item (Ctrl+Up)</source>
        <translation>Mục trước (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Next item (Ctrl+Down)</source>
        <translation>Mục sau (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Words that no table uses yet</source>
        <translation>Từ chưa bảng nào dùng</translation>
    </message>
    <message>
        <source>thread: {count} (Ctrl+Shift+T)</source>
        <translation>trao đổi: {count} (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Tuyên bố mới</translation>
    </message>
    <message>
        <source>What do these words say? Arrows choose the field, Tab goes on, Enter saves.</source>
        <translation>Các chữ này nói điều gì? Mũi tên chọn mục, Tab đi tiếp, Enter lưu.</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>do bạn lập</translation>
    </message>
    <message>
        <source>without a place in the codebook</source>
        <translation>không có chỗ trong bộ mã</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>còn {count} chưa quyết</translation>
    </message>
    <message>
        <source>Claim {at} of {total}</source>
        <translation>{at} trên {total} tuyên bố</translation>
    </message>
    <message>
        <source>Unused words {at} of {total}</source>
        <translation>{at} trên {total} từ chưa dùng</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>còn {count}</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>đã quyết hết</translation>
    </message>
    <message>
        <source>{count} never looked at</source>
        <translation>{count} chưa xem</translation>
    </message>
    <message>
        <source>new to you</source>
        <translation>xem lần đầu</translation>
    </message>
    <message>
        <source>looked at, undecided</source>
        <translation>đã xem, chưa quyết</translation>
    </message>
    <message>
        <source>score {percent} %</source>
        <translation>độ tin cậy {percent} %</translation>
    </message>
    <message>
        <source>marked in {tool}</source>
        <translation>được đánh dấu trong {tool}</translation>
    </message>
    <message>
        <source>proposed by “{recogniser}”</source>
        <translation>máy nhận ra “{recogniser}”</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Key field</source>
        <translation>Cột khoá</translation>
    </message>
    <message>
        <source>Value field</source>
        <translation>Cột giá trị</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Phép kiểm tra</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Bộ mã</translation>
    </message>
    <message>
        <source>city</source>
        <translation>thành phố</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>count</source>
        <translation>số lượng</translation>
    </message>
    <message>
        <source>text</source>
        <translation>chữ</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>lựa chọn</translation>
    </message>
    <message>
        <source>A number stays within bounds</source>
        <translation>Con số nằm trong giới hạn</translation>
    </message>
    <message>
        <source>A total never falls</source>
        <translation>Tổng số không bao giờ giảm</translation>
    </message>
    <message>
        <source>Total before + what was added = total after</source>
        <translation>Tổng trước + phần thêm = tổng sau</translation>
    </message>
    <message>
        <source>Two dates of one event are alike</source>
        <translation>Hai ngày của cùng một sự kiện khớp nhau</translation>
    </message>
    <message>
        <source>A number = the sum of its parts</source>
        <translation>Con số = tổng các phần của nó</translation>
    </message>
    <message>
        <source>A number = rows of another table</source>
        <translation>Con số = số dòng của bảng khác</translation>
    </message>
    <message>
        <source>key · {kind}</source>
        <translation>khoá · {kind}</translation>
    </message>
    <message>
        <source>How people call it</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Name in files and commands</source>
        <translation>Tên trong tệp và câu lệnh</translation>
    </message>
    <message>
        <source>Claims follow when it is changed here.</source>
        <translation>Đổi ở đây thì các tuyên bố theo tên mới.</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>mỗi dòng một từ hoặc cụm từ</translation>
    </message>
    <message>
        <source>Cue words</source>
        <translation>Từ gợi</translation>
    </message>
    <message>
        <source>The one nearest to a value decides what the value is of.</source>
        <translation>Từ đứng gần giá trị nhất cho biết giá trị ấy thuộc cột nào.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>The nouns that are counted; all of them mean the same here.</source>
        <translation>Danh từ được đếm; ở đây chúng đều cùng một nghĩa.</translation>
    </message>
    <message>
        <source>none: values do not change with time</source>
        <translation>không có: giá trị không đổi theo thời gian</translation>
    </message>
    <message>
        <source>a date in the sentence</source>
        <translation>ngày nêu trong câu</translation>
    </message>
    <message>
        <source>the date of the event the article tells of</source>
        <translation>ngày của sự kiện bài kể</translation>
    </message>
    <message>
        <source>the day of publication</source>
        <translation>ngày đăng bài</translation>
    </message>
    <message>
        <source>Only sentences with one of these words</source>
        <translation>Chỉ đọc câu có một trong các từ này</translation>
    </message>
    <message>
        <source>Without any, all sentences are read.</source>
        <translation>Để trống thì đọc mọi câu.</translation>
    </message>
    <message>
        <source>Key that dates a row</source>
        <translation>Khoá ghi thời điểm của dòng</translation>
    </message>
    <message>
        <source>That date is, in this order</source>
        <translation>Thời điểm ấy lấy từ, theo thứ tự</translation>
    </message>
    <message>
        <source>The first of them that the article tells is taken.</source>
        <translation>Lấy cái đầu tiên mà bài có nói.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Not if one of these words is near</source>
        <translation>Bỏ qua nếu gần đó có một trong các từ này</translation>
    </message>
    <message>
        <source>The truth changes with time: other dates do not contradict</source>
        <translation>Thay đổi theo thời gian: khác ngày thì không mâu thuẫn</translation>
    </message>
    <message>
        <source>Several values may hold at once</source>
        <translation>Có thể đúng nhiều giá trị cùng lúc</translation>
    </message>
    <message>
        <source>the province of “{key}”</source>
        <translation>tỉnh của “{key}”</translation>
    </message>
    <message>
        <source>the country of “{key}”</source>
        <translation>quốc gia của “{key}”</translation>
    </message>
    <message>
        <source>the text of the article</source>
        <translation>lời văn của bài</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lấy từ</translation>
    </message>
    <message>
        <source>cities</source>
        <translation>thành phố</translation>
    </message>
    <message>
        <source>provinces</source>
        <translation>tỉnh</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>quốc gia</translation>
    </message>
    <message>
        <source>Filled from the names of</source>
        <translation>Điền bằng tên của</translation>
    </message>
    <message>
        <source>Where no place is named</source>
        <translation>Khi không nêu nơi nào</translation>
    </message>
    <message>
        <source>The cue words say that a number is of the whole.</source>
        <translation>Từ gợi cho biết con số là của toàn bộ.</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>So các cột</translation>
    </message>
    <message>
        <source>What it means when it fails</source>
        <translation>Khi không khớp thì có nghĩa là gì</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Ít nhất</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nhiều nhất</translation>
    </message>
    <message>
        <source>The articles name every row there is: fewer rows are an error too</source>
        <translation>Các bài nêu đủ mọi dòng: thiếu dòng cũng là sai</translation>
    </message>
    <message>
        <source>Only rows with</source>
        <translation>Chỉ những dòng có</translation>
    </message>
</context>
<context>
    <name>CodebookDialog</name>
    <message>
        <source>New codebook</source>
        <translation>Bộ mã mới</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Bộ mã</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Đến đó</translation>
    </message>
    <message>
        <source>Ctrl+S saves.</source>
        <translation>Ctrl+S để lưu.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>The changes to “{name}” are not saved.</source>
        <translation>Các thay đổi của “{name}” chưa được lưu.</translation>
    </message>
</context>
<context>
    <name>Codebooks</name>
    <message>
        <source>Looking for a place for each claim</source>
        <translation>Đang tìm chỗ cho từng tuyên bố</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Bạn muốn làm gì?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Các lệnh</translation>
    </message>
    <message>
        <source>Nothing is called that. Fewer letters find more.</source>
        <translation>Không có lệnh nào như vậy. Gõ ít chữ hơn sẽ tìm được nhiều hơn.</translation>
    </message>
    <message>
        <source>Not now: {reason}</source>
        <translation>Chưa dùng được: {reason}</translation>
    </message>
    <message>
        <source>Arrows choose · Enter does it · Esc leads back to the text</source>
        <translation>Mũi tên để chọn · Enter để thực hiện · Esc về văn bản</translation>
    </message>
</context>
<context>
    <name>ContradictionPanel</name>
    <message>
        <source>Contradictions</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <source>Explained too</source>
        <translation>Mọi khác biệt</translation>
    </message>
    <message>
        <source>Suggested too</source>
        <translation>Cả gợi ý</translation>
    </message>
    <message>
        <source>Show differences that need no verdict: other dates, rounding, copies</source>
        <translation>Hiện cả những khác biệt không cần kết luận: khác ngày, làm tròn, sao chép</translation>
    </message>
    <message>
        <source>Compare claims that nobody has confirmed yet, too</source>
        <translation>So cả những tuyên bố chưa ai xác nhận</translation>
    </message>
    <message>
        <source>No source contradicts another. Differences that explain themselves: {count}; tick “{box}” to see them.</source>
        <translation>Không nguồn nào mâu thuẫn với nguồn nào. Số khác biệt tự lý giải được: {count}; đánh dấu “{box}” để xem.</translation>
    </message>
    <message>
        <source>No differences between the sources. They show here as soon as two articles disagree.</source>
        <translation>Các nguồn không khác nhau. Hễ hai bài nói khác nhau, điều đó sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Choose a contradiction to see its passages side by side.</source>
        <translation>Chọn một mâu thuẫn để xem các đoạn văn cạnh nhau.</translation>
    </message>
    <message>
        <source>Import more articles about the same matter with Ctrl+I, and decide their claims with Enter: what their sources say differently is set side by side here.</source>
        <translation>Nhập thêm bài về cùng sự việc bằng Ctrl+I, rồi quyết định các tuyên bố bằng Enter: chỗ các nguồn nói khác nhau sẽ được đặt cạnh nhau ở đây.</translation>
    </message>
    <message>
        <source>This one asks for a verdict and a reason.</source>
        <translation>Mâu thuẫn này cần kết luận và lý do.</translation>
    </message>
    <message>
        <source>This asks for no verdict now.</source>
        <translation>Chỗ này hiện không cần kết luận.</translation>
    </message>
    <message>
        <source>Contradictions still open: {count}. Enter leads to the next one.</source>
        <translation>Số mâu thuẫn còn mở: {count}. Enter đưa đến mâu thuẫn tiếp theo.</translation>
    </message>
    <message>
        <source>No contradiction is open any more.</source>
        <translation>Không còn mâu thuẫn nào mở.</translation>
    </message>
</context>
<context>
    <name>ContradictionViews</name>
    <message>
        <source>Ways to look at it</source>
        <translation>Các cách xem</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Theo thời gian</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Ai nói gì</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the fact</source>
        <translation>Sửa dữ kiện</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Why (a verdict between sources needs it)</source>
        <translation>Vì sao (bắt buộc khi phân xử giữa các nguồn)</translation>
    </message>
</context>
<context>
    <name>DateEntry</name>
    <message>
        <source>No date. Write 14/2/2024, quý I/2024 or 2024.</source>
        <translation>Không rõ ngày. Viết 14/2/2024, 2/2024 hoặc 2024.</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>chưa rõ năm</translation>
    </message>
    <message>
        <source>year taken from the article</source>
        <translation>năm theo ngày đăng</translation>
    </message>
    <message>
        <source>quarter {quarter} of {year}</source>
        <translation>quý {quarter} năm {year}</translation>
    </message>
    <message>
        <source>the whole year {year}</source>
        <translation>cả năm {year}</translation>
    </message>
</context>
<context>
    <name>Dating</name>
    <message>
        <source>Dating the article</source>
        <translation>Đang tính lại các ngày trong bài</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Correct</source>
        <translation>Sửa lại</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Bác bỏ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Bài kế tiếp</translation>
    </message>
</context>
<context>
    <name>DisagreementFilter</name>
    <message>
        <source>Double reading</source>
        <translation>Đọc kép</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>Loại khác biệt</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Giấu tên</translation>
    </message>
    <message>
        <source>Readers A and B, in an order by chance: nothing shows who read what</source>
        <translation>Người đọc A và B, thứ tự ngẫu nhiên: không có gì cho biết ai đã đọc thế nào</translation>
    </message>
    <message>
        <source>Settled too</source>
        <translation>Cả chỗ đã xử</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Mọi bảng</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Mọi khác biệt</translation>
    </message>
    <message>
        <source>{settled} of {count} settled</source>
        <translation>Đã xử {settled}/{count}</translation>
    </message>
    <message>
        <source>Double reading {number} ({count} articles)</source>
        <translation>Lần đọc kép {number} ({count} bài)</translation>
    </message>
    <message>
        <source>{first} and {second} ({count} articles)</source>
        <translation>{first} và {second} ({count} bài)</translation>
    </message>
</context>
<context>
    <name>DisagreementPanel</name>
    <message>
        <source>What two people read differently</source>
        <translation>Những chỗ hai người đọc khác nhau</translation>
    </message>
    <message>
        <source>Nobody else&apos;s reading was merged yet. Project ▸ Make a copy for a second reader; when it comes back, Project ▸ Merge a second person&apos;s project.</source>
        <translation>Chưa gộp phần đọc của ai khác. Chọn Dự án ▸ Tạo bản sao cho người đọc thứ hai; khi họ gửi lại, chọn Dự án ▸ Gộp dự án của người đọc thứ hai.</translation>
    </message>
    <message>
        <source>No open disagreement fits this choice.</source>
        <translation>Không có bất đồng nào chưa xử hợp với lựa chọn này.</translation>
    </message>
    <message>
        <source>Everything that the two read differently is settled.</source>
        <translation>Mọi chỗ hai người đọc khác nhau đều đã được phân xử.</translation>
    </message>
    <message>
        <source>What both read, side by side with the passages, shows here.</source>
        <translation>Hai cách đọc, đặt cạnh nhau kèm đoạn văn, sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>This asks for no verdict now.</source>
        <translation>Chỗ này hiện không cần phán quyết.</translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message>
        <source>Reader {letter}</source>
        <translation>Người đọc {letter}</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Khác giá trị</translation>
    </message>
    <message>
        <source>Different rows</source>
        <translation>Khác hàng</translation>
    </message>
    <message>
        <source>Read by one only</source>
        <translation>Chỉ một người đọc ra</translation>
    </message>
    <message>
        <source>One is more precise</source>
        <translation>Một bên chính xác hơn</translation>
    </message>
    <message>
        <source>Other date or scope</source>
        <translation>Khác ngày hoặc phạm vi</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>không có gì ở đây</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>tính đến {day}</translation>
    </message>
    <message>
        <source>both hold</source>
        <translation>cả hai đều đúng</translation>
    </message>
    <message>
        <source>neither holds</source>
        <translation>không bên nào đúng</translation>
    </message>
    <message>
        <source>{reader} holds</source>
        <translation>{reader} đúng</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <source>Verified tables</source>
        <translation>Bảng đã kiểm chứng</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Double reading</source>
        <translation>Đọc kép</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
</context>
<context>
    <name>DoubleReadings</name>
    <message>
        <source>Make a copy for a second reader</source>
        <translation>Tạo bản sao cho người đọc thứ hai</translation>
    </message>
    <message>
        <source>Looking for cities, dates and counts</source>
        <translation>Đang tìm thành phố, ngày tháng và số lượng</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Đang sao chép</translation>
    </message>
    <message>
        <source>{path} is ready for {reader}. When it comes back: Project ▸ Merge a second person&apos;s project.</source>
        <translation>{path} đã sẵn sàng cho {reader}. Khi nhận lại: Dự án ▸ Gộp dự án của người đọc thứ hai.</translation>
    </message>
    <message>
        <source>Merge a second person&apos;s project</source>
        <translation>Gộp dự án của người đọc thứ hai</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Dự án</translation>
    </message>
    <message>
        <source>Looking through {file}</source>
        <translation>Đang xem qua {file}</translation>
    </message>
    <message>
        <source>{first} and {second} read {articles} articles: {alike} claims alike, {open} to be settled.</source>
        <translation>{first} và {second} cùng đọc {articles} bài: {alike} tuyên bố giống nhau, {open} chỗ cần phân xử.</translation>
    </message>
    <message>
        <source>Nobody else&apos;s reading was merged yet: there is no agreement to show.</source>
        <translation>Chưa gộp phần đọc của ai khác: chưa có mức thống nhất nào để xem.</translation>
    </message>
    <message>
        <source>Working out the agreement</source>
        <translation>Đang tính mức thống nhất</translation>
    </message>
    <message>
        <source>Report of the project</source>
        <translation>Báo cáo dự án</translation>
    </message>
    <message>
        <source>Report written to {path}.</source>
        <translation>Đã ghi báo cáo vào {path}.</translation>
    </message>
</context>
<context>
    <name>Edited</name>
    <message>
        <source>Reading {file}</source>
        <translation>Đang đọc {file}</translation>
    </message>
    <message>
        <source>Comparing {file}</source>
        <translation>Đang so sánh {file}</translation>
    </message>
    <message>
        <source>{file} says what the project says: there is nothing to take up.</source>
        <translation>{file} không khác gì dự án: không có gì để nhập.</translation>
    </message>
    <message>
        <source>{count} changes from {file} applied. Ctrl+Z takes them back.</source>
        <translation>Đã áp dụng {count} thay đổi từ {file}. Ctrl+Z để hoàn tác.</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>Reject everywhere</source>
        <translation>Bác bỏ ở mọi nơi</translation>
    </message>
    <message>
        <source>Confirm everywhere</source>
        <translation>Xác nhận ở mọi nơi</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Proposals that say the same: {count}, in {articles} other articles. Space unticks one.</source>
        <translation>Có {count} đề xuất nói cùng điều này, trong {articles} bài khác. Phím cách để bỏ chọn.</translation>
    </message>
    <message>
        <source>{count} more are not shown.</source>
        <translation>Còn {count} đề xuất không hiện ở đây.</translation>
    </message>
    <message>
        <source>Reject {count}</source>
        <translation>Bác bỏ {count}</translation>
    </message>
    <message>
        <source>Confirm {count}</source>
        <translation>Xác nhận {count}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>&amp;With evidence: quotations, context, places</source>
        <translation>&amp;Kèm bằng chứng: trích dẫn, ngữ cảnh, vị trí</translation>
    </message>
    <message>
        <source>rows: {count}</source>
        <translation>{count} dòng</translation>
    </message>
    <message>
        <source>facts: {count}</source>
        <translation>{count} dữ kiện</translation>
    </message>
    <message>
        <source>quotations: {count}</source>
        <translation>{count} trích dẫn</translation>
    </message>
    <message>
        <source>contradictions: {count}</source>
        <translation>{count} mâu thuẫn và khác biệt</translation>
    </message>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>Tệp này đã có và sẽ bị thay.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message>
        <source>Verified by a second person only</source>
        <translation>Chỉ những gì người thứ hai đã kiểm chứng</translation>
    </message>
    <message>
        <source>Confirmed only</source>
        <translation>Chỉ điều đã xác nhận</translation>
    </message>
    <message>
        <source>Everything, suggestions too</source>
        <translation>Tất cả, kể cả gợi ý</translation>
    </message>
    <message>
        <source>Comma: for programs, and Excel in English</source>
        <translation>Dấu phẩy: cho chương trình và Excel tiếng Anh</translation>
    </message>
    <message>
        <source>Semicolon: for Excel in Vietnamese</source>
        <translation>Dấu chấm phẩy: cho Excel tiếng Việt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Dấu tab</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>Định &amp;dạng</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Trạng thái</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>Ngăn &amp;cách</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gồm có</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>&amp;Ghi vào</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Ghi vào</translation>
    </message>
    <message>
        <source>marked words: {count}</source>
        <translation>chỗ đánh dấu: {count}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>has a thread</source>
        <translation>có trao đổi</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Table and field</source>
        <translation>Bảng và mục</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Mở dự án</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Dự án</translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation>Sao lưu dự án</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Nhập tệp</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Mọi tệp</translation>
    </message>
    <message>
        <source>Import edited workbook</source>
        <translation>Nhập lại tệp Excel đã sửa</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Tệp Excel</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>Nhập chỗ đánh dấu</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Chỗ đánh dấu</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Nhập một thư mục</translation>
    </message>
    <message>
        <source>Choose a codebook</source>
        <translation>Chọn bộ mã</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>Bộ mã</translation>
    </message>
    <message>
        <source>Backed up to {path}.</source>
        <translation>Đã sao lưu vào {path}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article; marks may be left out</source>
        <translation>Tìm trong bài; không cần gõ dấu</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Tìm trong bài này</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} chỗ</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không tìm thấy</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Reading claims</source>
        <translation>Đang đọc các tuyên bố</translation>
    </message>
    <message>
        <source>Comparing sources</source>
        <translation>So sánh các nguồn</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>{count} places or more</source>
        <translation>từ {count} chỗ trở lên</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} chỗ</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>guessed</source>
        <translation>ước đoán</translation>
    </message>
    <message>
        <source>Article details (Ctrl+D)</source>
        <translation>Thông tin bài (Ctrl+D)</translation>
    </message>
    <message>
        <source>source unknown</source>
        <translation>chưa rõ nguồn</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>chưa rõ ngày</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>đã hoàn tác</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Hoàn tác: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Làm lại: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every step shows here.</source>
        <translation>Chưa làm gì cả. Mỗi bước sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>No step fits this choice.</source>
        <translation>Không có bước nào khớp lựa chọn này.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Reading</source>
        <translation>Đang đọc</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Looking for cities, dates and counts</source>
        <translation>Đang tìm thành phố, ngày tháng và con số</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>confirm</source>
        <translation>xác nhận</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>sửa lại</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>bác bỏ</translation>
    </message>
    <message>
        <source>next</source>
        <translation>mục sau</translation>
    </message>
    <message>
        <source>new claim</source>
        <translation>tuyên bố mới</translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation>mâu thuẫn</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>all commands</source>
        <translation>mọi lệnh</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>mọi phím</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>Press the keys together, as you would use them.</source>
        <translation>Hãy bấm tổ hợp phím như khi dùng.</translation>
    </message>
    <message>
        <source>Esc always leads back to the text: it cannot be changed.</source>
        <translation>Esc luôn đưa về văn bản: không đổi được phím này.</translation>
    </message>
    <message>
        <source>{keys} is needed for writing in fields: only actions of the text can have it.</source>
        <translation>{keys} cần cho việc gõ trong các ô: chỉ gán được cho thao tác trên văn bản.</translation>
    </message>
    <message>
        <source>Letters, digits and signs are for writing: Vietnamese keyboards (Telex, VNI) take them. Hold Ctrl or Alt.</source>
        <translation>Chữ, số và dấu là để gõ: bộ gõ tiếng Việt (Telex, VNI) dùng chúng. Hãy giữ thêm Ctrl hoặc Alt.</translation>
    </message>
    <message>
        <source>{keys} belongs to fields of text.</source>
        <translation>{keys} thuộc về các ô nhập chữ.</translation>
    </message>
    <message>
        <source>Mark as {kind}</source>
        <translation>Đánh dấu là {kind}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Search the commands</source>
        <translation>Tìm trong các lệnh</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Phím mới</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Đặt lại tất cả</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Các lệnh và phím tắt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>{keys} is free.</source>
        <translation>{keys} chưa dùng cho lệnh nào.</translation>
    </message>
    <message>
        <source>{keys} belongs to “{other}”, which keeps it.</source>
        <translation>{keys} thuộc về “{other}” và không chuyển đi được.</translation>
    </message>
    <message>
        <source>{keys} belongs to “{other}”: “{use}” takes it from there.</source>
        <translation>{keys} đang thuộc về “{other}”: bấm “{use}” để lấy về đây.</translation>
    </message>
    <message>
        <source>Press the new keys of “{action}” in the field.</source>
        <translation>Bấm phím mới cho “{action}” trong ô dưới đây.</translation>
    </message>
</context>
<context>
    <name>LabelCell</name>
    <message>
        <source>In Vietnamese</source>
        <translation>Bằng tiếng Việt</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Bằng tiếng Anh</translation>
    </message>
</context>
<context>
    <name>Learnt</name>
    <message>
        <source>Reading decisions</source>
        <translation>Đang đọc các quyết định</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Suggested, never looked at: a dot over the words</source>
        <translation>Gợi ý, chưa xem lần nào: có dấu chấm trên đầu</translation>
    </message>
    <message>
        <source>Suggested, looked at and undecided: a dotted line</source>
        <translation>Gợi ý, đã xem mà chưa quyết: gạch chấm</translation>
    </message>
    <message>
        <source>Confirmed: a solid line</source>
        <translation>Đã xác nhận: gạch liền</translation>
    </message>
    <message>
        <source>Rejected: struck through</source>
        <translation>Đã bác bỏ: gạch ngang chữ</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to import</source>
        <translation>Thả vào đây để nhập</translation>
    </message>
    <message>
        <source>{project} (read only)</source>
        <translation>{project} (chỉ đọc)</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Sources and values</source>
        <translation>Nguồn và giá trị</translation>
    </message>
    <message>
        <source>says nothing of it</source>
        <translation>không nói gì</translation>
    </message>
    <message>
        <source>voice {number}: </source>
        <translation>chép nhau {number}: </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>không rõ ngày</translation>
    </message>
</context>
<context>
    <name>MergeCityDialog</name>
    <message>
        <source>Merge a city into another</source>
        <translation>Gộp một thành phố vào thành phố khác</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>{city} becomes the same city as:</source>
        <translation>{city} chính là thành phố:</translation>
    </message>
    <message>
        <source>Claims changed: {claims}, marked words: {spans}, in {articles} articles.</source>
        <translation>Sẽ đổi {claims} tuyên bố và {spans} chỗ đánh dấu, trong {articles} bài.</translation>
    </message>
    <message>
        <source>Verdicts that give way to a newer one on the same fact: {count}.</source>
        <translation>Số kết luận nhường chỗ cho kết luận mới hơn về cùng một dữ kiện: {count}.</translation>
    </message>
    <message>
        <source>This is the city itself. Choose another one.</source>
        <translation>Đây chính là thành phố ấy. Hãy chọn thành phố khác.</translation>
    </message>
</context>
<context>
    <name>MergeReadingsDialog</name>
    <message>
        <source>Merge a second person&apos;s project</source>
        <translation>Gộp dự án của người đọc thứ hai</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Read in this project</source>
        <translation>Người đọc trong dự án này</translation>
    </message>
    <message>
        <source>Read in {file}</source>
        <translation>Người đọc trong {file}</translation>
    </message>
    <message>
        <source>Facts that both read alike count as verified by the second reader; what they read differently is listed to be settled. It is one step: Ctrl+Z takes it back.</source>
        <translation>Dữ kiện cả hai đọc giống nhau được coi là đã được người đọc thứ hai kiểm chứng; chỗ đọc khác nhau được liệt kê để phân xử. Việc gộp là một bước: Ctrl+Z hoàn tác được.</translation>
    </message>
    <message>
        <source>Two people read the same articles without seeing each other&apos;s work</source>
        <translation>Hai người đọc cùng những bài báo mà không thấy việc của nhau</translation>
    </message>
    <message>
        <source>Articles that both read:</source>
        <translation>Bài cả hai cùng đọc:</translation>
    </message>
    <message>
        <source>Articles that only one of them read, left out:</source>
        <translation>Bài chỉ một người đọc, không tính:</translation>
    </message>
    <message>
        <source>Claims of the first and of the second:</source>
        <translation>Tuyên bố của người thứ nhất và thứ hai:</translation>
    </message>
    <message>
        <source>Claims read alike:</source>
        <translation>Tuyên bố đọc giống nhau:</translation>
    </message>
    <message>
        <source>To be settled:</source>
        <translation>Cần phân xử:</translation>
    </message>
    <message>
        <source>Claims decided before the files parted, left out:</source>
        <translation>Tuyên bố đã quyết trước khi tách tệp, không tính:</translation>
    </message>
    <message>
        <source>Both files were read under the same name: say who the two are.</source>
        <translation>Hai tệp được đọc dưới cùng một tên: hãy cho biết hai người là ai.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Adopt codebook {name}</source>
        <translation>Dùng bộ mã {name}</translation>
    </message>
    <message>
        <source>Articles give different values for one fact: {values}. They cannot all be true.</source>
        <translation>Các bài nêu giá trị khác nhau cho cùng một điều: {values}. Không thể cùng đúng.</translation>
    </message>
    <message>
        <source>Choose the value that holds, or another verdict.</source>
        <translation>Hãy chọn giá trị đúng, hoặc một kết luận khác.</translation>
    </message>
    <message>
        <source>Claim #{id} is no longer in the project.</source>
        <translation>Tuyên bố #{id} không còn trong dự án.</translation>
    </message>
    <message>
        <source>Give a reason: it is kept beside the verdict.</source>
        <translation>Hãy nêu lý do: lý do được lưu cùng kết luận.</translation>
    </message>
    <message>
        <source>In the codebook, {place} has an unknown entry “{key}”. Use one of: {known}.</source>
        <translation>Trong bộ mã, {place} có mục lạ “{key}”. Hãy dùng một trong: {known}.</translation>
    </message>
    <message>
        <source>In the codebook, {place} has no [[{need}]]. Add at least one.</source>
        <translation>Trong bộ mã, {place} không có [[{need}]]. Hãy thêm ít nhất một.</translation>
    </message>
    <message>
        <source>In the codebook, {place} has “{name}” twice. Rename one.</source>
        <translation>Trong bộ mã, {place} có “{name}” hai lần. Hãy đổi tên một mục.</translation>
    </message>
    <message>
        <source>In the codebook, {place} lacks “{key}”. Add it.</source>
        <translation>Trong bộ mã, {place} thiếu “{key}”. Hãy thêm vào.</translation>
    </message>
    <message>
        <source>In the codebook, {place} names “{name}”, which does not exist. Use one of: {known}.</source>
        <translation>Trong bộ mã, {place} nhắc tới “{name}” không tồn tại. Hãy dùng một trong: {known}.</translation>
    </message>
    <message>
        <source>It is the latest value.</source>
        <translation>Đây là giá trị mới nhất.</translation>
    </message>
    <message>
        <source>It is the most precise of the values.</source>
        <translation>Đây là giá trị chính xác nhất.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is not JSON: mend or remove it.</source>
        <translation>Dòng {line} của {name} không phải JSON: hãy sửa hoặc bỏ dòng đó.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is not a JSON object: mend or remove it.</source>
        <translation>Dòng {line} của {name} không phải một đối tượng JSON: hãy sửa hoặc bỏ dòng đó.</translation>
    </message>
    <message>
        <source>One article gives different values for one fact: {values}. They cannot all be true.</source>
        <translation>Một bài nêu các giá trị khác nhau cho cùng một điều: {values}. Không thể cùng đúng.</translation>
    </message>
    <message>
        <source>One article gives {values}: one event told twice, or two?</source>
        <translation>Một bài nêu {values}: một việc kể hai lần, hay hai việc?</translation>
    </message>
    <message>
        <source>Record {place} of {name} has no text: fill its “text” column.</source>
        <translation>Bản ghi {place} của {name} không có nội dung: hãy điền cột “text”.</translation>
    </message>
    <message>
        <source>Reopen contradiction</source>
        <translation>Mở lại mâu thuẫn</translation>
    </message>
    <message>
        <source>Span #{id} is no longer in the project.</source>
        <translation>Cụm từ #{id} không còn trong dự án.</translation>
    </message>
    <message>
        <source>Step #{id} is undone already.</source>
        <translation>Bước #{id} đã được hoàn tác rồi.</translation>
    </message>
    <message>
        <source>The codebook is no valid TOML: {problem}. Mend that line.</source>
        <translation>Bộ mã không phải TOML hợp lệ: {problem}. Hãy sửa dòng đó.</translation>
    </message>
    <message>
        <source>The codebook {path} cannot be read: {why}.</source>
        <translation>Không đọc được bộ mã {path}: {why}.</translation>
    </message>
    <message>
        <source>The dates agree as far as the articles tell them; a year is guessed: {values}.</source>
        <translation>Các ngày khớp nhau trong phạm vi bài báo nói; một năm là phỏng đoán: {values}.</translation>
    </message>
    <message>
        <source>Typing or unit suspicion, perhaps {guess}: of {values} one is {times} times the other.</source>
        <translation>Nghi nhầm đơn vị hoặc gõ sai, có lẽ là {guess}: trong {values}, số này gấp {times} lần số kia.</translation>
    </message>
    <message>
        <source>Typing or unit suspicion, perhaps {guess}: {values} differ by a slip of digits.</source>
        <translation>Nghi gõ sai hoặc nhầm đơn vị, có lẽ là {guess}: {values} lệch nhau như gõ nhầm chữ số.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}.</source>
        <translation>Không đọc được {name}: {error}.</translation>
    </message>
    <message>
        <source>{name} has a header but no rows: there is nothing to import.</source>
        <translation>{name} chỉ có dòng tiêu đề: không có gì để nhập.</translation>
    </message>
    <message>
        <source>{name} has a password or an old format: save it without one, as {suffix}.</source>
        <translation>{name} có mật khẩu hoặc thuộc định dạng cũ: hãy lưu lại không có mật khẩu, dạng {suffix}.</translation>
    </message>
    <message>
        <source>{name} has no “text” column: name the columns in its first row.</source>
        <translation>{name} không có cột “text”: hãy ghi tên cột ở dòng đầu.</translation>
    </message>
    <message>
        <source>{name} holds no article text: save the article itself as a page or as text.</source>
        <translation>{name} không chứa nội dung bài: hãy lưu chính bài báo thành trang web hoặc văn bản.</translation>
    </message>
    <message>
        <source>{name} holds no files of a known format: there is nothing to import.</source>
        <translation>{name} không chứa tệp nào thuộc định dạng đã biết: không có gì để nhập.</translation>
    </message>
    <message>
        <source>{name} holds pictures of pages but no text: have its text recognised (OCR) first.</source>
        <translation>{name} chỉ có ảnh chụp trang, không có chữ: hãy nhận dạng chữ (OCR) trước.</translation>
    </message>
    <message>
        <source>{name} is damaged or no ZIP archive: pack it again.</source>
        <translation>{name} bị hỏng hoặc không phải tệp ZIP: hãy nén lại.</translation>
    </message>
    <message>
        <source>{name} is damaged or not what its name says: save it again where it was made.</source>
        <translation>{name} bị hỏng hoặc không đúng loại như tên gọi: hãy lưu lại từ nơi tạo ra nó.</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing to import.</source>
        <translation>{name} rỗng: không có gì để nhập.</translation>
    </message>
    <message>
        <source>{name} is encrypted or packed in an unusual way: pack it again.</source>
        <translation>{name} bị mã hóa hoặc nén theo cách lạ: hãy nén lại.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file: save the article as a file first.</source>
        <translation>{name} không phải là tệp thông thường: hãy lưu bài thành một tệp trước.</translation>
    </message>
    <message>
        <source>{name} is no text but binary data: save it as text first.</source>
        <translation>{name} không phải văn bản mà là dữ liệu nhị phân: hãy lưu thành văn bản trước.</translation>
    </message>
    <message>
        <source>{name} is not a well-formed CSV file: {error}.</source>
        <translation>{name} không phải tệp CSV đúng dạng: {error}.</translation>
    </message>
    <message>
        <source>{name} is not there: check the path.</source>
        <translation>Không thấy {name}: hãy kiểm tra đường dẫn.</translation>
    </message>
    <message>
        <source>{name} is of a format that cannot be read: save it as {suffix}.</source>
        <translation>{name} thuộc định dạng không đọc được: hãy lưu lại dạng {suffix}.</translation>
    </message>
    <message>
        <source>{name} is of an unknown format: import one of {formats}.</source>
        <translation>{name} thuộc định dạng lạ: hãy nhập một trong {formats}.</translation>
    </message>
    <message>
        <source>{name} is too long for an article: save it in smaller parts.</source>
        <translation>{name} quá dài so với một bài báo: hãy lưu thành nhiều phần nhỏ hơn.</translation>
    </message>
    <message>
        <source>{name} would unpack to {megabytes} MB or more: import it in smaller parts.</source>
        <translation>{name} khi giải nén chiếm ít nhất {megabytes} MB: hãy nhập thành nhiều phần nhỏ hơn.</translation>
    </message>
    <message>
        <source>The copy is not sound ({first}): the old file was kept.</source>
        <translation>Bản sao không lành lặn ({first}): tệp cũ được giữ nguyên.</translation>
    </message>
    <message>
        <source>A city and the province of its name are two places, and they are not compared: {values}.</source>
        <translation>Thành phố và tỉnh cùng tên là hai nơi khác nhau nên không đem so: {values}.</translation>
    </message>
    <message>
        <source>A codebook needs a table: add one.</source>
        <translation>Bộ mã cần có bảng: hãy thêm một bảng.</translation>
    </message>
    <message>
        <source>A source corrected what it had told to this value.</source>
        <translation>Có nguồn đã đính chính lại thành giá trị này.</translation>
    </message>
    <message>
        <source>A table needs a value field: add one.</source>
        <translation>Bảng cần có cột giá trị: hãy thêm một cột.</translation>
    </message>
    <message>
        <source>A total that can only rise falls: {steps}.</source>
        <translation>Một tổng số chỉ có thể tăng lại giảm: {steps}.</translation>
    </message>
    <message>
        <source>Add claim ({what})</source>
        <translation>Thêm tuyên bố ({what})</translation>
    </message>
    <message>
        <source>Add span ({what})</source>
        <translation>Đánh dấu cụm từ ({what})</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>Another source is needed</source>
        <translation>Cần thêm một nguồn khác</translation>
    </message>
    <message>
        <source>Approve fact ({what})</source>
        <translation>Duyệt dữ kiện ({what})</translation>
    </message>
    <message>
        <source>Approve facts ({count})</source>
        <translation>Duyệt các dữ kiện ({count})</translation>
    </message>
    <message>
        <source>Article #{id} has no passage there: select the words that are meant.</source>
        <translation>Bài #{id} không có đoạn nào ở đó: hãy chọn phần chữ muốn nói đến.</translation>
    </message>
    <message>
        <source>As much speaks for one value as for another.</source>
        <translation>Căn cứ cho các giá trị ngang nhau.</translation>
    </message>
    <message>
        <source>Both files were read by {reader}: say who the two are (--first, --second).</source>
        <translation>Cả hai tệp đều do {reader} đọc: hãy cho biết hai người là ai (--first, --second).</translation>
    </message>
    <message>
        <source>Both readers are called {reader}: two people need two names.</source>
        <translation>Cả hai người đọc đều tên là {reader}: hai người cần hai tên khác nhau.</translation>
    </message>
    <message>
        <source>Change codebook {name}</source>
        <translation>Sửa bộ mã {name}</translation>
    </message>
    <message>
        <source>Choose the articles that mean another city.</source>
        <translation>Hãy chọn những bài nói về thành phố khác.</translation>
    </message>
    <message>
        <source>Choose what the check reads: a field is missing, or gone.</source>
        <translation>Hãy chọn các cột cần so: có cột còn thiếu hoặc không còn nữa.</translation>
    </message>
    <message>
        <source>Confirm claim ({what})</source>
        <translation>Xác nhận tuyên bố ({what})</translation>
    </message>
    <message>
        <source>Confirm claims ({count})</source>
        <translation>Xác nhận tuyên bố ({count})</translation>
    </message>
    <message>
        <source>Confirm span ({what})</source>
        <translation>Xác nhận cụm từ ({what})</translation>
    </message>
    <message>
        <source>Confirm spans ({count})</source>
        <translation>Xác nhận cụm từ ({count})</translation>
    </message>
    <message>
        <source>Correct claim ({what})</source>
        <translation>Sửa tuyên bố ({what})</translation>
    </message>
    <message>
        <source>Correct fact in review ({what})</source>
        <translation>Sửa dữ kiện khi duyệt ({what})</translation>
    </message>
    <message>
        <source>Correct returned fact ({what})</source>
        <translation>Sửa dữ kiện bị trả lại ({what})</translation>
    </message>
    <message>
        <source>Correct span ({what})</source>
        <translation>Sửa cụm từ ({what})</translation>
    </message>
    <message>
        <source>Count passage as text ({what})</source>
        <translation>Tính đoạn là nội dung bài ({what})</translation>
    </message>
    <message>
        <source>Date article {title}: {date}</source>
        <translation>Đặt ngày đăng cho bài {title}: {date}</translation>
    </message>
    <message>
        <source>Describe article ({what})</source>
        <translation>Sửa thông tin bài ({what})</translation>
    </message>
    <message>
        <source>Dismiss contradiction ({what})</source>
        <translation>Bỏ qua mâu thuẫn ({what})</translation>
    </message>
    <message>
        <source>End review session ({name})</source>
        <translation>Kết thúc phiên duyệt ({name})</translation>
    </message>
    <message>
        <source>Give each of the two readers a name: what they read is kept under it.</source>
        <translation>Hãy đặt tên cho từng người đọc: phần đọc của họ được lưu dưới tên ấy.</translation>
    </message>
    <message>
        <source>Give the review session a name and a reviewer.</source>
        <translation>Hãy đặt tên cho phiên duyệt và chọn người duyệt.</translation>
    </message>
    <message>
        <source>Import articles ({count})</source>
        <translation>Nhập bài ({count})</translation>
    </message>
    <message>
        <source>Import marked words from {files} ({count})</source>
        <translation>Nhập cụm từ được đánh dấu từ {files} ({count})</translation>
    </message>
    <message>
        <source>Import workbook ({file}, {count} changes)</source>
        <translation>Nhập lại bảng tính ({file}, {count} thay đổi)</translation>
    </message>
    <message>
        <source>In the codebook, {place}: “{key}” should be {expected}. Change it.</source>
        <translation>Trong bộ mã, {place}: “{key}” phải là {expected}. Hãy sửa lại.</translation>
    </message>
    <message>
        <source>In the codebook, {place}: “{name}” cannot be a name. Write it without “/” and without hidden characters.</source>
        <translation>Trong bộ mã, {place}: “{name}” không thể là tên. Hãy viết tên không có “/” và không có ký tự ẩn.</translation>
    </message>
    <message>
        <source>It belongs in another row or field</source>
        <translation>Thuộc về dòng hoặc cột khác</translation>
    </message>
    <message>
        <source>It is more precise than what agrees with it: {values}.</source>
        <translation>Chính xác hơn những giá trị cùng khớp với nó: {values}.</translation>
    </message>
    <message>
        <source>It stands in another row now.</source>
        <translation>Nay dữ kiện đứng ở dòng khác.</translation>
    </message>
    <message>
        <source>Its date or scope is wrong</source>
        <translation>Sai thời điểm hoặc phạm vi</translation>
    </message>
    <message>
        <source>Join voices ({what})</source>
        <translation>Gộp thành một nguồn độc lập ({what})</translation>
    </message>
    <message>
        <source>Learnt from a decision: “{words}” was called {value}.</source>
        <translation>Học từ quyết định: bạn đã gọi “{words}” là {value}.</translation>
    </message>
    <message>
        <source>Learnt from decisions: “{words}” announced this field before.</source>
        <translation>Học từ quyết định: trước đây cụm “{words}” đã báo cho cột này.</translation>
    </message>
    <message>
        <source>Learnt from decisions: “{words}” was counted before.</source>
        <translation>Học từ quyết định: “{words}” đã được đếm như một đơn vị.</translation>
    </message>
    <message>
        <source>Learnt from {count} decisions: “{words}” was called {value}.</source>
        <translation>Học từ {count} quyết định: “{words}” được gọi là {value}.</translation>
    </message>
    <message>
        <source>Leave article {title} without a date</source>
        <translation>Bỏ ngày đăng của bài {title}</translation>
    </message>
    <message>
        <source>Less sure: “{words}” was rejected {count} times.</source>
        <translation>Kém chắc hơn: “{words}” đã bị bác bỏ {count} lần.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has no token with an IOB tag: mend or remove it.</source>
        <translation>Dòng {line} của {name} không có từ kèm nhãn IOB: hãy sửa hoặc xóa dòng này.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is no annotation of brat: mend or remove it.</source>
        <translation>Dòng {line} của {name} không phải chỗ đánh dấu của brat: hãy sửa hoặc xóa dòng này.</translation>
    </message>
    <message>
        <source>Merge city {drop} into {keep}</source>
        <translation>Gộp thành phố {drop} vào {keep}</translation>
    </message>
    <message>
        <source>Merge readings of {second} ({count} articles)</source>
        <translation>Gộp phần đọc của {second} ({count} bài)</translation>
    </message>
    <message>
        <source>No article was read in both files: somebody has to decide claims of the same articles twice.</source>
        <translation>Không bài nào được đọc trong cả hai tệp: cần hai người cùng quyết định tuyên bố của những bài như nhau.</translation>
    </message>
    <message>
        <source>No article would be left for {city}: merge it into the other city instead.</source>
        <translation>Sẽ không còn bài nào nói về {city}: hãy gộp vào thành phố kia.</translation>
    </message>
    <message>
        <source>No fact can go to Wikidata: only confirmed ones do, on cities and fields that the codebook names an item and a property for (“wikidata”). Add them there.</source>
        <translation>Chưa có dữ kiện nào đưa lên Wikidata được: chỉ dữ kiện đã xác nhận, về thành phố và cột mà bộ mã có ghi mã mục và thuộc tính (“wikidata”). Hãy thêm vào bộ mã.</translation>
    </message>
    <message>
        <source>Nobody has confirmed this yet: confirm it first.</source>
        <translation>Chưa ai xác nhận dữ kiện này: hãy xác nhận trước.</translation>
    </message>
    <message>
        <source>Not every value has a date.</source>
        <translation>Có giá trị chưa rõ thời điểm.</translation>
    </message>
    <message>
        <source>Nothing in this scope waits for a review by {who}: choose a wider one.</source>
        <translation>Trong phạm vi này không có gì chờ {who} duyệt: hãy chọn phạm vi rộng hơn.</translation>
    </message>
    <message>
        <source>Nothing of {path} can be read: take a backup.</source>
        <translation>Không đọc được gì từ {path}: hãy dùng bản sao lưu.</translation>
    </message>
    <message>
        <source>One article gives {values} once for a part and once for the whole: one of them is worded wrongly.</source>
        <translation>Một bài nêu {values} khi thì cho một phần, khi thì cho tổng số: một chỗ đã viết sai.</translation>
    </message>
    <message>
        <source>One number is a part of the other, and they are not compared: {values}.</source>
        <translation>Số này là một phần của số kia nên không đem so với nhau: {values}.</translation>
    </message>
    <message>
        <source>One of the dates is counted from another day and may be counted wrongly: {values}.</source>
        <translation>Có ngày được tính từ một ngày khác (như “hôm qua”, “năm ngoái”) và có thể tính sai: {values}.</translation>
    </message>
    <message>
        <source>Pause review session ({name})</source>
        <translation>Tạm dừng phiên duyệt ({name})</translation>
    </message>
    <message>
        <source>Record {record} of {name} has no text: export it again with its texts.</source>
        <translation>Mục {record} của {name} không có văn bản: hãy xuất lại kèm văn bản.</translation>
    </message>
    <message>
        <source>Record {record} of {name} holds a malformed annotation: export it again from the tool.</source>
        <translation>Mục {record} của {name} có chỗ đánh dấu sai dạng: hãy xuất lại từ công cụ gốc.</translation>
    </message>
    <message>
        <source>Record {record} of {name} is no JSON object: mend or remove it.</source>
        <translation>Mục {record} của {name} không phải đối tượng JSON: hãy sửa hoặc xóa mục này.</translation>
    </message>
    <message>
        <source>Reject claim ({what})</source>
        <translation>Bác bỏ tuyên bố ({what})</translation>
    </message>
    <message>
        <source>Reject claims ({count})</source>
        <translation>Bác bỏ tuyên bố ({count})</translation>
    </message>
    <message>
        <source>Reject span ({what})</source>
        <translation>Bác bỏ cụm từ ({what})</translation>
    </message>
    <message>
        <source>Reject spans ({count})</source>
        <translation>Bác bỏ cụm từ ({count})</translation>
    </message>
    <message>
        <source>Reopen readings ({what})</source>
        <translation>Mở lại chỗ đọc khác nhau ({what})</translation>
    </message>
    <message>
        <source>Resolve contradiction ({what})</source>
        <translation>Giải quyết mâu thuẫn ({what})</translation>
    </message>
    <message>
        <source>Resolve contradictions ({count})</source>
        <translation>Giải quyết {count} mâu thuẫn</translation>
    </message>
    <message>
        <source>Resume review session ({name})</source>
        <translation>Tiếp tục phiên duyệt ({name})</translation>
    </message>
    <message>
        <source>Return fact ({what})</source>
        <translation>Trả lại dữ kiện ({what})</translation>
    </message>
    <message>
        <source>Review #{id} is no longer in the project.</source>
        <translation>Lượt duyệt số {id} không còn trong dự án.</translation>
    </message>
    <message>
        <source>Review session #{id} is no longer in the project.</source>
        <translation>Phiên duyệt số {id} không còn trong dự án.</translation>
    </message>
    <message>
        <source>Say in Vietnamese and in English how people call it.</source>
        <translation>Hãy ghi tên gọi bằng tiếng Việt và tiếng Anh.</translation>
    </message>
    <message>
        <source>Say in a few words why it goes back.</source>
        <translation>Hãy nói vắn tắt vì sao trả lại.</translation>
    </message>
    <message>
        <source>Say in both languages what it means when the check fails.</source>
        <translation>Hãy ghi bằng cả hai thứ tiếng ý nghĩa khi phép kiểm tra không khớp.</translation>
    </message>
    <message>
        <source>Say the least or the most that the number can be.</source>
        <translation>Hãy ghi mức ít nhất hoặc nhiều nhất của con số.</translation>
    </message>
    <message>
        <source>Say who is to read the copy: what they decide is kept under their name.</source>
        <translation>Hãy cho biết ai sẽ đọc bản sao: quyết định của họ được lưu dưới tên ấy.</translation>
    </message>
    <message>
        <source>Set passage aside ({what})</source>
        <translation>Bỏ qua đoạn ({what})</translation>
    </message>
    <message>
        <source>Settle readings ({what})</source>
        <translation>Phân xử chỗ đọc khác nhau ({what})</translation>
    </message>
    <message>
        <source>Several values are of the latest date.</source>
        <translation>Có nhiều giá trị cùng ở thời điểm mới nhất.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” has no column “{column}” any more: it counts as unchanged.</source>
        <translation>Trang “{sheet}” không còn cột “{column}”: cột này được coi như không sửa gì.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” has no hidden column “{column}” any more, by which its rows are known: nothing of it is taken up. Export a workbook anew and edit that; its hidden columns stay where they are.</source>
        <translation>Trang “{sheet}” không còn cột ẩn “{column}”, cột cho biết mỗi dòng là dòng nào: không nhận gì từ trang này. Hãy xuất lại một bảng tính và sửa trên bảng đó; các cột ẩn để nguyên tại chỗ.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” is not read back: what was changed there is left out ({count} cells).</source>
        <translation>Trang “{sheet}” không được đọc lại: những gì sửa ở đó bị bỏ qua ({count} ô).</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”: of a contradiction the verdict, the value and the reason are read back; what was changed beside them is left out ({count} cells).</source>
        <translation>Trang “{sheet}”: với mỗi mâu thuẫn chỉ đọc lại kết luận, giá trị và lý do; những gì sửa bên cạnh bị bỏ qua ({count} ô).</translation>
    </message>
    <message>
        <source>Skip fact ({what})</source>
        <translation>Bỏ qua dữ kiện ({what})</translation>
    </message>
    <message>
        <source>Sources contradict each other here: settle that first.</source>
        <translation>Các nguồn đang mâu thuẫn ở đây: hãy giải quyết trước.</translation>
    </message>
    <message>
        <source>Sources contradict each other now.</source>
        <translation>Nay các nguồn mâu thuẫn với nhau.</translation>
    </message>
    <message>
        <source>Split city {into} off {city}</source>
        <translation>Tách thành phố {into} khỏi {city}</translation>
    </message>
    <message>
        <source>Split voices ({what})</source>
        <translation>Tách thành nguồn độc lập riêng ({what})</translation>
    </message>
    <message>
        <source>Start review session ({name})</source>
        <translation>Mở phiên duyệt ({name})</translation>
    </message>
    <message>
        <source>Step #{id} made the project and cannot be undone: begin another project.</source>
        <translation>Bước #{id} đã tạo ra dự án nên không thể hoàn tác: hãy bắt đầu một dự án khác.</translation>
    </message>
    <message>
        <source>Suggest for articles ({count})</source>
        <translation>Gợi ý cho bài ({count})</translation>
    </message>
    <message>
        <source>Surer: “{words}” was confirmed {count} times.</source>
        <translation>Chắc hơn: “{words}” đã được xác nhận {count} lần.</translation>
    </message>
    <message>
        <source>Take back an interrupted import ({count})</source>
        <translation>Rút lại lần nhập bị ngắt giữa chừng ({count})</translation>
    </message>
    <message>
        <source>That is the value already: approve it, or type another one.</source>
        <translation>Giá trị đã là như vậy: hãy duyệt, hoặc nhập giá trị khác.</translation>
    </message>
    <message>
        <source>The article was changed in the meantime: set its date again.</source>
        <translation>Bài vừa được sửa trong lúc tính lại: hãy đặt ngày đăng lần nữa.</translation>
    </message>
    <message>
        <source>The check looks at rows by a key that is gone: choose again.</source>
        <translation>Phép kiểm tra chọn dòng theo một khoá không còn nữa: hãy chọn lại.</translation>
    </message>
    <message>
        <source>The codebook has more than {most} fields: divide it.</source>
        <translation>Bộ mã có hơn {most} trường: hãy chia nhỏ.</translation>
    </message>
    <message>
        <source>The codebook is longer than {most} million characters: divide it.</source>
        <translation>Bộ mã dài hơn {most} triệu ký tự: hãy chia nhỏ.</translation>
    </message>
    <message>
        <source>The codebook nests lists too deeply: write them one within another no further than needed.</source>
        <translation>Bộ mã lồng danh sách quá sâu: hãy bớt lồng danh sách vào nhau.</translation>
    </message>
    <message>
        <source>The codebook&apos;s text is too tangled to be changed here: {problem}.</source>
        <translation>Tệp bộ mã sắp xếp quá rối nên không sửa ở đây được: {problem}.</translation>
    </message>
    <message>
        <source>The dates agree, one being finer than the other: {values}.</source>
        <translation>Các ngày khớp nhau, ngày này chi tiết hơn ngày kia: {values}.</translation>
    </message>
    <message>
        <source>The dates {values} are one day apart: one may be counted from the day of the report, or from after midnight.</source>
        <translation>Các ngày {values} lệch nhau một ngày: có thể một bài tính từ ngày đăng tin, hoặc sự việc xảy ra quanh nửa đêm.</translation>
    </message>
    <message>
        <source>The disk is full: free some space and try again. {path} is as after its last whole step.</source>
        <translation>Đĩa đầy: hãy giải phóng chỗ trống rồi thử lại. {path} vẫn như sau bước trọn vẹn gần nhất.</translation>
    </message>
    <message>
        <source>The encoding of {name} cannot be told: save it as UTF-8 and import it again.</source>
        <translation>Không nhận ra bảng mã của {name}: hãy lưu thành UTF-8 rồi nhập lại.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it first.</source>
        <translation>Thư mục {folder} không tồn tại: hãy tạo trước.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Create it or choose another.</source>
        <translation>Thư mục {path} không tồn tại. Hãy tạo nó hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The key that dated the rows is gone: choose another, or none.</source>
        <translation>Khoá ghi thời điểm của dòng không còn: hãy chọn khoá khác, hoặc bỏ trống.</translation>
    </message>
    <message>
        <source>The key that this column is read from is gone: choose another, or none.</source>
        <translation>Khoá mà cột này lấy dữ liệu không còn: hãy chọn khoá khác, hoặc bỏ trống.</translation>
    </message>
    <message>
        <source>The least is greater than the most.</source>
        <translation>Mức ít nhất lớn hơn mức nhiều nhất.</translation>
    </message>
    <message>
        <source>The newest article says so.</source>
        <translation>Bài mới nhất viết như vậy.</translation>
    </message>
    <message>
        <source>The number changes with time, and these are of different dates: {values}.</source>
        <translation>Con số thay đổi theo thời gian, và các số này thuộc những thời điểm khác nhau: {values}.</translation>
    </message>
    <message>
        <source>The number goes from {before} to {after}, but {count} are listed as new between: {rows}.</source>
        <translation>Con số đi từ {before} đến {after}, nhưng trong khoảng ấy có {count} nơi được nêu là mới: {rows}.</translation>
    </message>
    <message>
        <source>The number told is {values}, but {count} are listed by then: {rows}.</source>
        <translation>Bài viết nêu {values}, nhưng tính đến lúc ấy đã có {count} nơi được nêu tên: {rows}.</translation>
    </message>
    <message>
        <source>The number told is {values}, but {count} are listed: {rows}.</source>
        <translation>Con số được nêu là {values}, nhưng có {count} mục được liệt kê: {rows}.</translation>
    </message>
    <message>
        <source>The numbers agree within what their wording allows: {values}.</source>
        <translation>Các con số khớp nhau trong phạm vi cách diễn đạt cho phép: {values}.</translation>
    </message>
    <message>
        <source>The passage does not support it</source>
        <translation>Đoạn trích không chứng minh được</translation>
    </message>
    <message>
        <source>The passage says another value</source>
        <translation>Đoạn trích nói giá trị khác</translation>
    </message>
    <message>
        <source>The project has changed meanwhile: the workbook is compared anew, look at it once more.</source>
        <translation>Trong lúc đó dự án đã thay đổi: tệp đang được so sánh lại, xin xem lại một lần nữa.</translation>
    </message>
    <message>
        <source>The project has no codebook yet: import articles, or adopt a codebook file.</source>
        <translation>Dự án chưa có bộ mã: hãy nhập bài, hoặc dùng một tệp bộ mã.</translation>
    </message>
    <message>
        <source>The review session {name} has ended: start another one.</source>
        <translation>Phiên duyệt {name} đã kết thúc: hãy mở phiên khác.</translation>
    </message>
    <message>
        <source>The review session {name} is {who}&apos;s: only they can go on with it.</source>
        <translation>Phiên duyệt {name} là của {who}: chỉ người đó làm tiếp được.</translation>
    </message>
    <message>
        <source>The sum does not come out: {sum}.</source>
        <translation>Phép cộng không khớp: {sum}.</translation>
    </message>
    <message>
        <source>The value was {value}.</source>
        <translation>Khi ấy giá trị là {value}.</translation>
    </message>
    <message>
        <source>The values are equally precise.</source>
        <translation>Các giá trị chính xác ngang nhau.</translation>
    </message>
    <message>
        <source>The values cover different things and are not compared: {values}.</source>
        <translation>Các giá trị nói về phạm vi khác nhau nên không đem so: {values}.</translation>
    </message>
    <message>
        <source>The verdict between the sources does not convince</source>
        <translation>Kết luận giữa các nguồn chưa thuyết phục</translation>
    </message>
    <message>
        <source>There is another “{name}” beside it already: choose another name.</source>
        <translation>Bên cạnh đã có “{name}”: hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is no article #{id} in this project.</source>
        <translation>Dự án này không có bài #{id}.</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>Không có dự án nào ở {path}.</translation>
    </message>
    <message>
        <source>There is no step #{id} in the history.</source>
        <translation>Lịch sử không có bước #{id}.</translation>
    </message>
    <message>
        <source>There is nothing to choose from: add choices, or choose another kind.</source>
        <translation>Chưa có gì để chọn: hãy thêm lựa chọn, hoặc đổi sang loại khác.</translation>
    </message>
    <message>
        <source>This column is a part of the row&apos;s key: correct the row of its claim.</source>
        <translation>Cột này là một phần khóa của dòng: hãy sửa dòng trong tuyên bố của nó.</translation>
    </message>
    <message>
        <source>This fact has changed meanwhile: look at it again.</source>
        <translation>Dữ kiện này vừa thay đổi: hãy xem lại.</translation>
    </message>
    <message>
        <source>This fact is no longer in the tables: skip it.</source>
        <translation>Dữ kiện này không còn trong các bảng: hãy bỏ qua.</translation>
    </message>
    <message>
        <source>This format needs spaCy, which is not installed: run “uv sync --extra spacy”, or choose the lines for Prodigy, which spaCy reads too.</source>
        <translation>Định dạng này cần spaCy, nhưng chưa cài: hãy chạy “uv sync --extra spacy”, hoặc chọn định dạng Prodigy mà spaCy cũng đọc được.</translation>
    </message>
    <message>
        <source>Values that cannot both be true need different dates, scopes or fields.</source>
        <translation>Các giá trị không thể cùng đúng phải khác nhau về thời điểm, phạm vi hoặc mục.</translation>
    </message>
    <message>
        <source>What an article says was rejected or changed since.</source>
        <translation>Từ đó đến nay, điều một bài nói đã bị bác hoặc đã đổi.</translation>
    </message>
    <message>
        <source>Withdraw what was said of voices</source>
        <translation>Rút lại nhận định về nguồn độc lập</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Hãy viết vài lời trước đã.</translation>
    </message>
    <message>
        <source>Write a note ({what})</source>
        <translation>Ghi trao đổi ({what})</translation>
    </message>
    <message>
        <source>You confirmed this yourself: another person must review it.</source>
        <translation>Chính bạn đã xác nhận điều này: phải để người khác duyệt.</translation>
    </message>
    <message>
        <source>other articles open with the same news of the same day</source>
        <translation>các bài khác mở đầu bằng cùng tin ấy, cùng ngày ấy</translation>
    </message>
    <message>
        <source>the article opens with {date}</source>
        <translation>bài mở đầu bằng ngày {date}</translation>
    </message>
    <message>
        <source>{articles} articles carry the same sentence: they are one voice.</source>
        <translation>{articles} bài mang cùng một câu: chỉ tính là một nguồn độc lập.</translation>
    </message>
    <message>
        <source>{city} is this city already: choose another one.</source>
        <translation>{city} chính là thành phố này: hãy chọn thành phố khác.</translation>
    </message>
    <message>
        <source>{count} annotations bear labels that stand for no kind ({which}).</source>
        <translation>{count} chỗ đánh dấu có nhãn không ứng với loại nào ({which}).</translation>
    </message>
    <message>
        <source>{count} annotations mark words that tell no value of their kind ({which}).</source>
        <translation>{count} chỗ đánh dấu là những từ không cho giá trị nào của loại đó ({which}).</translation>
    </message>
    <message>
        <source>{count} annotations were not found in the text of their article ({which}).</source>
        <translation>Không tìm thấy {count} chỗ đánh dấu trong bài báo tương ứng ({which}).</translation>
    </message>
    <message>
        <source>{count} documents match no article of this project ({which}): import the articles first.</source>
        <translation>{count} văn bản không khớp bài báo nào của dự án ({which}): hãy nhập bài báo trước.</translation>
    </message>
    <message>
        <source>{first} and {second} were merged already for these articles: see their agreement, or undo that step.</source>
        <translation>Phần đọc các bài này của {first} và {second} đã được gộp: hãy xem độ đồng thuận, hoặc hoàn tác bước đó.</translation>
    </message>
    <message>
        <source>{folder} is read-only: copy the project to a folder you can write to.</source>
        <translation>{folder} chỉ cho đọc: hãy chép dự án sang thư mục ghi được.</translation>
    </message>
    <message>
        <source>{name} can hold macros, which are not taken up: save it as .xlsx.</source>
        <translation>{name} có thể chứa macro, không nhập được: hãy lưu lại thành .xlsx.</translation>
    </message>
    <message>
        <source>{name} has no text: export it again with its text.</source>
        <translation>{name} không có văn bản: hãy xuất lại kèm văn bản.</translation>
    </message>
    <message>
        <source>{name} holds more than {most} articles: import it in smaller parts.</source>
        <translation>{name} chứa hơn {most} bài: hãy chia nhỏ ra rồi nhập.</translation>
    </message>
    <message>
        <source>{name} holds no annotations of a known format: export them as one of {formats}.</source>
        <translation>{name} không có chỗ đánh dấu thuộc định dạng đã biết: hãy xuất theo một trong các định dạng {formats}.</translation>
    </message>
    <message>
        <source>{name} holds no annotations of a known format: there is nothing to import.</source>
        <translation>{name} không có chỗ đánh dấu thuộc định dạng đã biết: không có gì để nhập.</translation>
    </message>
    <message>
        <source>{name} is damaged or no JSON: export it again from the tool.</source>
        <translation>{name} bị hỏng hoặc không phải JSON: hãy xuất lại từ công cụ gốc.</translation>
    </message>
    <message>
        <source>{name} is damaged or no XMI: export it again from the tool.</source>
        <translation>{name} bị hỏng hoặc không phải XMI: hãy xuất lại từ công cụ gốc.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB: import it in parts.</source>
        <translation>{name} lớn hơn {megabytes} MB: hãy nhập từng phần.</translation>
    </message>
    <message>
        <source>{name} is no Excel workbook: choose one that was exported here.</source>
        <translation>{name} không phải bảng tính Excel: hãy chọn tệp đã xuất từ chương trình này.</translation>
    </message>
    <message>
        <source>{name} is no Unicode text: save it as UTF-8 and import it again.</source>
        <translation>{name} không phải văn bản Unicode: hãy lưu dạng UTF-8 rồi nhập lại.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file: choose a codebook (.toml).</source>
        <translation>{name} không phải tệp thông thường: hãy chọn tệp bộ mã (.toml).</translation>
    </message>
    <message>
        <source>{name} is no ordinary file: choose a file of annotations.</source>
        <translation>{name} không phải tệp thông thường: hãy chọn một tệp chỗ đánh dấu.</translation>
    </message>
    <message>
        <source>{name} is no ordinary file: choose an Excel workbook (.xlsx).</source>
        <translation>{name} không phải một tệp thường: hãy chọn một bảng tính Excel (.xlsx).</translation>
    </message>
    <message>
        <source>{name} is protected by a password: save it without one and import it again.</source>
        <translation>{name} được bảo vệ bằng mật khẩu: hãy lưu bản không mật khẩu rồi nhập lại.</translation>
    </message>
    <message>
        <source>{name} was exported by an earlier version, whose rows cannot be found again: export it anew.</source>
        <translation>{name} được xuất từ phiên bản cũ, không đối chiếu lại được từng dòng: hãy xuất lại.</translation>
    </message>
    <message>
        <source>{name} was exported from another project, or from an older copy of this one: open that project.</source>
        <translation>{name} được xuất từ dự án khác, hoặc từ một bản sao cũ của dự án này: hãy mở đúng dự án ấy.</translation>
    </message>
    <message>
        <source>{name} was not exported from a project here: choose a workbook that was.</source>
        <translation>{name} không phải tệp xuất từ dự án của chương trình này: hãy chọn một tệp đã xuất.</translation>
    </message>
    <message>
        <source>{path} cannot be copied onto itself: choose another name.</source>
        <translation>Không thể chép {path} đè lên chính nó: hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>{path} cannot be locked: {why}.</source>
        <translation>Không khóa được {path}: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {why}. Name another folder in DOICHIEU_HOME.</source>
        <translation>Không tạo được {path}: {why}. Hãy đặt một thư mục khác vào DOICHIEU_HOME.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}.</source>
        <translation>Không mở được {path}: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: check its rights.</source>
        <translation>Không đọc được {path}: hãy kiểm tra quyền của tệp.</translation>
    </message>
    <message>
        <source>{path} cannot be written: check the rights of the file and its folder.</source>
        <translation>Không ghi được {path}: hãy kiểm tra quyền của tệp và thư mục.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>Không ghi được {path}: {why}.</translation>
    </message>
    <message>
        <source>{path} carries what this program did not put there ({names}): ask where the file comes from.</source>
        <translation>{path} chứa thứ không phải do chương trình này tạo ({names}): hãy hỏi xem tệp từ đâu ra.</translation>
    </message>
    <message>
        <source>{path} could not be written: is the disk full? It is as after its last whole step; try again.</source>
        <translation>Không ghi được {path}: đĩa đã đầy chăng? Tệp vẫn như sau bước trọn vẹn cuối cùng; hãy thử lại.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Close it in other programs or choose another place.</source>
        <translation>Không ghi được {path}: {reason}. Hãy đóng nó ở chương trình khác hoặc chọn chỗ khác.</translation>
    </message>
    <message>
        <source>{path} has no article that is in this project: merge files of the same articles.</source>
        <translation>{path} không có bài nào của dự án này: hãy gộp những tệp có cùng bài.</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file.</source>
        <translation>{path} là một thư mục. Hãy cho tên tệp.</translation>
    </message>
    <message>
        <source>{path} is a folder: name a project file in it.</source>
        <translation>{path} là một thư mục: hãy cho tên tệp dự án trong đó.</translation>
    </message>
    <message>
        <source>{path} is being written by another program: wait a moment and try again.</source>
        <translation>{path} đang được chương trình khác ghi: hãy đợi một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>{path} is damaged or its disk fails: restore a backup.</source>
        <translation>{path} bị hỏng hoặc ổ đĩa gặp lỗi: hãy khôi phục một bản sao lưu.</translation>
    </message>
    <message>
        <source>{path} is no ordinary file. Choose another name.</source>
        <translation>{path} không phải tệp thường. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>{path} is not a Đối Chiếu project.</source>
        <translation>{path} không phải là dự án Đối Chiếu.</translation>
    </message>
    <message>
        <source>{path} is open for reading only: close it in the other window first.</source>
        <translation>{path} đang mở chỉ để đọc: hãy đóng nó ở cửa sổ kia trước.</translation>
    </message>
    <message>
        <source>{path} is open in another window, held by {who}: close it there first.</source>
        <translation>{path} đang mở trong cửa sổ khác, do {who} giữ: hãy đóng ở đó trước.</translation>
    </message>
    <message>
        <source>{path} is open in another window: close it there first.</source>
        <translation>{path} đang mở ở cửa sổ khác: hãy đóng ở đó trước.</translation>
    </message>
    <message>
        <source>{path} is open in {program}: close it there, or choose another name. If it is open nowhere, a crash left {lock} behind: delete that.</source>
        <translation>{path} đang mở trong {program}: hãy đóng ở đó hoặc chọn tên khác. Nếu tệp không mở ở đâu cả thì {lock} còn sót lại sau một lần chương trình bị tắt đột ngột: hãy xóa nó.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose a new name: somebody may have read in that file.</source>
        <translation>{path} đã có sẵn. Hãy chọn tên mới: có thể ai đó đã đọc trong tệp ấy.</translation>
    </message>
    <message>
        <source>{path} is there already: name a new file for what is saved.</source>
        <translation>{path} đã có: hãy đặt tên tệp mới cho phần cứu được.</translation>
    </message>
    <message>
        <source>{path} is write-protected. Choose another name.</source>
        <translation>{path} được bảo vệ chống ghi. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Đối Chiếu (format {found}; this one reads up to {ours}): update.</source>
        <translation>{path} do một phiên bản Đối Chiếu mới hơn tạo ra (định dạng {found}; bản này đọc tới {ours}): hãy cập nhật.</translation>
    </message>
    <message>
        <source>{place} and {other}: one contradiction is settled in two ways there: keep one.</source>
        <translation>{place} và {other}: cùng một mâu thuẫn mà có hai kết luận khác nhau: hãy giữ một.</translation>
    </message>
    <message>
        <source>{place} and {other}: the same row stands there with different values: keep one.</source>
        <translation>{place} và {other}: cùng một dòng mà có giá trị khác nhau: hãy giữ một.</translation>
    </message>
    <message>
        <source>{place}: a contradiction is settled by the value that holds or on the sheet of contradictions, not here.</source>
        <translation>{place}: mâu thuẫn được giải quyết bằng giá trị đúng hoặc ở trang “Mâu thuẫn”, không phải ở ô tình trạng.</translation>
    </message>
    <message>
        <source>{place}: a formula without a result or an error stands there: write the value itself.</source>
        <translation>{place}: ô chứa công thức chưa có kết quả hoặc báo lỗi: hãy ghi thẳng giá trị.</translation>
    </message>
    <message>
        <source>{place}: a new row comes in as confirmed: “{words}” is left out.</source>
        <translation>{place}: dòng mới được nhận vào là đã xác nhận: bỏ qua “{words}”.</translation>
    </message>
    <message>
        <source>{place}: a new row is left out that has no value.</source>
        <translation>{place}: dòng mới không có giá trị nào nên bị bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: a new row is left out that has nothing under “{column}”, which names it.</source>
        <translation>{place}: dòng mới bị bỏ qua vì để trống “{column}”, cột cho biết dòng nói về gì.</translation>
    </message>
    <message>
        <source>{place}: rows stand there under the names of other rows: they were sorted without the hidden columns beside them, so nothing of this table is taken up. Sort the whole table.</source>
        <translation>{place}: ở đó các dòng mang tên của dòng khác: bảng đã được sắp xếp mà thiếu các cột ẩn bên cạnh, nên không nhận gì từ bảng này. Hãy sắp xếp cả bảng.</translation>
    </message>
    <message>
        <source>{place}: that contradiction is no longer there: its verdict is left out.</source>
        <translation>{place}: mâu thuẫn ấy không còn nữa: kết luận được bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: the codebook has no place for it any more ({what}): it is left out.</source>
        <translation>{place}: bộ mã không còn chỗ cho mục này ({what}): mục được bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: the project had no such row when the workbook was written: it is left out.</source>
        <translation>{place}: khi xuất bảng tính, dự án không có dòng này: dòng được bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: the project has no such row any more: “{words}” is left out.</source>
        <translation>{place}: dự án không còn dòng này: “{words}” được bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: the sources contradict each other there: write the value that holds.</source>
        <translation>{place}: ở đó các nguồn còn mâu thuẫn: hãy ghi giá trị đúng.</translation>
    </message>
    <message>
        <source>{place}: this column is worked out by the program: “{words}” is left out.</source>
        <translation>{place}: cột này do chương trình tự tính: “{words}” được bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: this has changed since the workbook was written ({what}): look at it anew before you verify it.</source>
        <translation>{place}: chỗ này đã thay đổi từ khi xuất bảng tính ({what}): hãy xem lại trước khi kiểm chứng.</translation>
    </message>
    <message>
        <source>{place}: this is your own decision ({what}): another person must verify it.</source>
        <translation>{place}: đây là quyết định của chính bạn ({what}): phải có người khác kiểm chứng.</translation>
    </message>
    <message>
        <source>{place}: two fields contradict each other there: settle that on the sheet of contradictions.</source>
        <translation>{place}: ở đó hai cột mâu thuẫn với nhau: hãy giải quyết ở trang “Mâu thuẫn”.</translation>
    </message>
    <message>
        <source>{place}: what nobody has confirmed cannot be verified ({what}): confirm it, then another person reviews it.</source>
        <translation>{place}: chưa ai xác nhận thì chưa thể kiểm chứng ({what}): hãy xác nhận trước, rồi người khác duyệt.</translation>
    </message>
    <message>
        <source>{place}: what tells values apart is said in the project: “{words}” is left out.</source>
        <translation>{place}: điều phân biệt các giá trị được ghi trong dự án: “{words}” được bỏ qua.</translation>
    </message>
    <message>
        <source>{place}: write the value that holds beside the verdict.</source>
        <translation>{place}: hãy ghi giá trị đúng bên cạnh kết luận.</translation>
    </message>
    <message>
        <source>{place}: “verified” is taken away by a review that returns the fact, not by a workbook.</source>
        <translation>{place}: “đã kiểm chứng” chỉ mất đi khi người duyệt trả lại dữ kiện, không sửa được trong bảng tính.</translation>
    </message>
    <message>
        <source>{place}: “{words}” cannot be taken as “{field}”.</source>
        <translation>{place}: không hiểu được “{words}” là “{field}”.</translation>
    </message>
    <message>
        <source>{place}: “{words}” is no date: write 14/2/2024, 2/2024 or 2024.</source>
        <translation>{place}: “{words}” không phải ngày tháng: hãy ghi 14/2/2024, 2/2024 hoặc 2024.</translation>
    </message>
    <message>
        <source>{place}: “{words}” is no number.</source>
        <translation>{place}: “{words}” không phải con số.</translation>
    </message>
    <message>
        <source>{place}: “{words}” is no status: choose one of the list.</source>
        <translation>{place}: “{words}” không phải một tình trạng: hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>{place}: “{words}” is no verdict: choose one of the list.</source>
        <translation>{place}: “{words}” không phải một kết luận: hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>{place}: “{words}” is none of the choices: {choices}.</source>
        <translation>{place}: “{words}” không có trong các lựa chọn: {choices}.</translation>
    </message>
    <message>
        <source>{source}: right {rate} % (n={n}, {low}–{high} %)</source>
        <translation>{source}: đúng {rate} % (n={n}, {low}–{high} %)</translation>
    </message>
    <message>
        <source>{table}: a sheet with {count} rows is gone as a whole: they do not count as deleted.</source>
        <translation>{table}: cả một trang gồm {count} dòng không còn: các dòng ấy không bị coi là đã xóa.</translation>
    </message>
    <message>
        <source>{values} is above {most}.</source>
        <translation>{values} lớn hơn {most}.</translation>
    </message>
    <message>
        <source>{values} is below {least}.</source>
        <translation>{values} nhỏ hơn {least}.</translation>
    </message>
    <message>
        <source>{values} is not between {least} and {most}.</source>
        <translation>{values} không nằm giữa {least} và {most}.</translation>
    </message>
    <message>
        <source>{value} is the likeliest, at {percent} %: less than the 90 % asked for.</source>
        <translation>{value} có khả năng đúng nhất, {percent} %, chưa tới mức 90 % cần có.</translation>
    </message>
    <message>
        <source>{voices} of {all} independent voices say so.</source>
        <translation>{voices} trên {all} nguồn độc lập nói vậy.</translation>
    </message>
    <message>
        <source>{who} corrected it afterwards.</source>
        <translation>Sau đó {who} đã sửa.</translation>
    </message>
    <message>
        <source>{who} decides in {seconds} s as a rule (seen {timed} times) and accepts {percent} % of the suggestions (of {suggestions}). That may be practice or haste: look at a few of them.</source>
        <translation>{who} thường quyết định trong {seconds} giây (thấy {timed} lần) và chấp nhận {percent} % gợi ý (trong {suggestions}). Có thể do quen tay, có thể do vội: hãy xem lại vài mục.</translation>
    </message>
    <message>
        <source>{who} has reviewed this already: look at the next one.</source>
        <translation>{who} đã duyệt mục này: hãy xem mục tiếp theo.</translation>
    </message>
    <message>
        <source>{who} returned it afterwards.</source>
        <translation>Sau đó {who} đã trả lại.</translation>
    </message>
    <message>
        <source>“{name}” is no name: use letters, digits and _, beginning with a letter.</source>
        <translation>“{name}” không dùng làm tên được: chỉ dùng chữ, số và _, bắt đầu bằng chữ.</translation>
    </message>
    <message>
        <source>“{words}” adds up to {year}</source>
        <translation>“{words}” tính ra năm {year}</translation>
    </message>
    <message>
        <source>“{words}” falls in {year}</source>
        <translation>“{words}” đúng thứ ấy là năm {year}</translation>
    </message>
    <message>
        <source>“{words}” maps no label to a kind: write LABEL=KIND, the kind one of {kinds}.</source>
        <translation>“{words}” không gán nhãn nào cho một loại: hãy viết NHÃN=LOẠI, loại là một trong {kinds}.</translation>
    </message>
    <message>
        <source>“{words}” names the lunar year {year}</source>
        <translation>“{words}” là năm âm lịch {year}</translation>
    </message>
    <message>
        <source>“{words}” repeats {date}</source>
        <translation>“{words}” nhắc lại ngày {date}</translation>
    </message>
    <message>
        <source>“{words}” stands beside {date}</source>
        <translation>“{words}” đứng cạnh ngày {date}</translation>
    </message>
    <message>
        <source>“{words}” stands in both articles, word for word.</source>
        <translation>“{words}” có ở cả hai bài, giống nguyên văn.</translation>
    </message>
    <message>
        <source>“{words}” stands in both articles, {share} % word for word.</source>
        <translation>“{words}” có ở cả hai bài, giống nguyên văn {share} %.</translation>
    </message>
    <message>
        <source>“{words}” tells that it is {year}</source>
        <translation>“{words}” cho biết bài viết năm {year}</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>Overview of the article</source>
        <translation>Toàn cảnh bài</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} cụm từ nữa</translation>
    </message>
    <message>
        <source>Contradicted claims: {count}</source>
        <translation>Tuyên bố bị mâu thuẫn: {count}</translation>
    </message>
    <message>
        <source>Found here: {count}</source>
        <translation>Tìm thấy ở đây: {count}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Đã gạt ra</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>today {time}</source>
        <translation>hôm nay {time}</translation>
    </message>
</context>
<context>
    <name>NewCity</name>
    <message>
        <source>Country</source>
        <translation>Nước</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, vùng</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details…</source>
        <translation>Chi tiết…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>Noun</name>
    <message>
        <source>Claim</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>Cụm từ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Phán quyết</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Nguồn độc lập</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Bộ mã</translation>
    </message>
    <message>
        <source>Review session</source>
        <translation>Phiên duyệt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Lượt duyệt</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Trao đổi</translation>
    </message>
    <message>
        <source>Double reading</source>
        <translation>Đọc song song</translation>
    </message>
    <message>
        <source>What a reader found</source>
        <translation>Kết quả của người đọc</translation>
    </message>
    <message>
        <source>waits for a verdict</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>one voice</source>
        <translation>cùng một nguồn</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>độc lập</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Mark the selected words</source>
        <translation>Đánh dấu những từ đang bôi đen</translation>
    </message>
    <message>
        <source>Mark the selected words as: {kind}</source>
        <translation>Đánh dấu những từ đang bôi đen là: {kind}</translation>
    </message>
    <message>
        <source>Select the words to be marked first.</source>
        <translation>Trước hết hãy bôi đen những từ cần đánh dấu.</translation>
    </message>
    <message>
        <source>“{words}” cannot be read as {kind}. Select only the words that say it.</source>
        <translation>Không đọc được “{words}” thành {kind}. Hãy chỉ bôi đen đúng những từ ấy.</translation>
    </message>
    <message>
        <source>Marked. Ctrl+Enter makes a claim of it.</source>
        <translation>Đã đánh dấu. Ctrl+Enter lập tuyên bố từ chỗ này.</translation>
    </message>
</context>
<context>
    <name>OtherValueDialog</name>
    <message>
        <source>Another value holds</source>
        <translation>Giá trị khác mới đúng</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Entries of the codebook</source>
        <translation>Các mục của bộ mã</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Open {project}</source>
        <translation>Mở {project}</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Tệp không còn ở đó.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Dự án gần đây</translation>
    </message>
</context>
<context>
    <name>PanelCommands</name>
    <message>
        <source>Select the words in the text first.</source>
        <translation>Hãy bôi đen các chữ trong bài trước.</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>Chữ đang bôi đen</translation>
    </message>
    <message>
        <source>Mark as {kind}</source>
        <translation>Đánh dấu là {kind}</translation>
    </message>
    <message>
        <source>Choose a contradiction first.</source>
        <translation>Hãy chọn một mâu thuẫn trước.</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Mâu thuẫn</translation>
    </message>
    <message>
        <source>Go on with a review session first.</source>
        <translation>Hãy làm tiếp một phiên duyệt trước.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>exactly</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>Mức chính xác</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Enter shows the passage in the article</source>
        <translation>Enter hiện đoạn văn trong bài</translation>
    </message>
</context>
<context>
    <name>PassagePair</name>
    <message>
        <source>It speaks for itself. Select another article as well to see what both have in common.</source>
        <translation>Bài này là một nguồn độc lập. Chọn thêm một bài nữa để xem hai bài có gì chung.</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Select the words to be set aside first.</source>
        <translation>Hãy chọn phần chữ cần bỏ qua trước.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation>Dán một bài</translation>
    </message>
    <message>
        <source>The article&apos;s words</source>
        <translation>Nội dung bài</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>Paste or type the article&apos;s words here</source>
        <translation>Dán hoặc gõ nội dung bài vào đây</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Nguồn</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Đị&amp;a chỉ</translation>
    </message>
    <message>
        <source>&amp;Published on</source>
        <translation>Ngà&amp;y đăng</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Save as a picture</source>
        <translation>Lưu thành hình</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Hình ảnh</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Hình vẽ vectơ</translation>
    </message>
</context>
<context>
    <name>Placeless</name>
    <message>
        <source>Without a place ({count})</source>
        <translation>Không có chỗ ({count})</translation>
    </message>
</context>
<context>
    <name>PlacelessDialog</name>
    <message>
        <source>Claims without a place</source>
        <translation>Tuyên bố không có chỗ</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Vẫn lưu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>{count} in “{place}”</source>
        <translation>{count} ở “{place}”</translation>
    </message>
    <message>
        <source>{count} elsewhere</source>
        <translation>{count} ở chỗ khác</translation>
    </message>
    <message>
        <source>{count} claims would have no place any more:</source>
        <translation>{count} tuyên bố sẽ không còn chỗ:</translation>
    </message>
    <message>
        <source>Confirmed: {count}. They are kept and listed under “Without a place” beside the tables, and come back with a codebook that has a place for them. Suggestions are made anew.</source>
        <translation>Đã xác nhận: {count}. Chúng được giữ lại, liệt kê ở mục “Không có chỗ” cạnh các bảng, và trở lại khi bộ mã có chỗ cho chúng. Các gợi ý sẽ được tìm lại.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Hẹp</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Ngôn ngữ và màu sắc</translation>
    </message>
    <message>
        <source>Larger or smaller than usual by</source>
        <translation>Cỡ chữ: lớn hoặc nhỏ hơn thường</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Độ dài dòng</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Giãn dòng</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Dài</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Ngắn</translation>
    </message>
    <message>
        <source>The text of articles</source>
        <translation>Văn bản của bài</translation>
    </message>
    <message>
        <source>Tiếng Việt</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Bạn là ai</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Rộng</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>Làm việc với tên</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Something broke</source>
        <translation>Có lỗi trong chương trình</translation>
    </message>
    <message>
        <source>Include words from the &amp;articles</source>
        <translation>Kèm cả lời văn trong các &amp;bài</translation>
    </message>
    <message>
        <source>Values, labels of steps and names of files too: they help to find the mistake.</source>
        <translation>Cả giá trị, tên các bước và tên tệp: chúng giúp tìm ra lỗi nhanh hơn.</translation>
    </message>
    <message>
        <source>This is a mistake of the program, not yours.</source>
        <translation>Đây là lỗi của chương trình, không phải lỗi của bạn.</translation>
    </message>
    <message>
        <source>Your project is safe, as it was after the last completed step, and you can go on.</source>
        <translation>Dự án của bạn vẫn an toàn, đúng như sau bước hoàn tất gần nhất, và bạn có thể làm tiếp.</translation>
    </message>
    <message>
        <source>The project cannot be written to for now. What was stored before is stored: close the program and open it again.</source>
        <translation>Hiện không ghi vào dự án được. Những gì đã lưu trước đó vẫn còn: hãy đóng chương trình rồi mở lại.</translation>
    </message>
    <message>
        <source>Please send this report to whoever looks after the program; it holds no words of any article unless you say so.</source>
        <translation>Xin gửi báo cáo này cho người phụ trách chương trình; báo cáo không chứa lời văn của bài nào, trừ khi bạn cho phép.</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Sao chép báo cáo</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;Lưu báo cáo…</translation>
    </message>
    <message>
        <source>It has happened {count} times.</source>
        <translation>Lỗi đã xảy ra {count} lần.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Progress of the project</source>
        <translation>Tiến độ dự án</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Nội dung hiển thị</translation>
    </message>
</context>
<context>
    <name>ProjectReport</name>
    <message>
        <source>Report made by {who}, {when}</source>
        <translation>Báo cáo do {who} lập, {when}</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Dự án</translation>
    </message>
    <message>
        <source>Articles with claims</source>
        <translation>Bài có tuyên bố</translation>
    </message>
    <message>
        <source>Claims confirmed</source>
        <translation>Tuyên bố đã xác nhận</translation>
    </message>
    <message>
        <source>Claims rejected</source>
        <translation>Tuyên bố đã bác bỏ</translation>
    </message>
    <message>
        <source>Claims to be decided</source>
        <translation>Tuyên bố chưa quyết</translation>
    </message>
    <message>
        <source>Facts: {status}</source>
        <translation>Dữ kiện: {status}</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Review session</source>
        <translation>Phiên duyệt</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>left</source>
        <translation>còn lại</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Agreement of two readers</source>
        <translation>Mức thống nhất của hai người đọc</translation>
    </message>
</context>
<context>
    <name>Published</name>
    <message>
        <source>Told by the file or page that the article came from.</source>
        <translation>Theo tệp hoặc trang chứa bài.</translation>
    </message>
    <message>
        <source>Stands in the head of the article.</source>
        <translation>Ghi ở đầu bài.</translation>
    </message>
    <message>
        <source>Confirmed by a person.</source>
        <translation>Do người biên tập xác nhận.</translation>
    </message>
    <message>
        <source>Saving confirms it.</source>
        <translation>Lưu là xác nhận ngày này.</translation>
    </message>
    <message>
        <source>Not known; not before {year}, the newest year spoken of as past.</source>
        <translation>Chưa rõ; không sớm hơn {year}, năm gần nhất mà bài nói như đã qua.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Chưa rõ.</translation>
    </message>
    <message>
        <source>Guessed from the words of the article.</source>
        <translation>Ước đoán từ lời bài.</translation>
    </message>
    <message>
        <source>Guessed: {why}.</source>
        <translation>Ước đoán: {why}.</translation>
    </message>
</context>
<context>
    <name>QuantityEntry</name>
    <message>
        <source>No number. Write 64, 1,4 triệu or hơn 5.000.</source>
        <translation>Không thấy số. Viết 64, 1,4 triệu, hơn 5.000.</translation>
    </message>
    <message>
        <source>The upper end must be the larger number.</source>
        <translation>Đầu trên phải là số lớn hơn.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Article text</source>
        <translation>Nội dung bài báo</translation>
    </message>
    <message>
        <source>Choose an article from the list to read it here, or press Ctrl+I to import some.</source>
        <translation>Chọn một bài trong danh sách để đọc ở đây, hoặc nhấn Ctrl+I để nhập bài.</translation>
    </message>
    <message>
        <source>Select the words to be quoted first.</source>
        <translation>Hãy bôi đen những từ cần trích trước.</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>Đã sao chép: {words}</translation>
    </message>
</context>
<context>
    <name>ReaderCopyDialog</name>
    <message>
        <source>Make a copy for a second reader</source>
        <translation>Tạo bản sao cho người đọc thứ hai</translation>
    </message>
    <message>
        <source>Where to…</source>
        <translation>Lưu ở đâu…</translation>
    </message>
    <message>
        <source>The copy holds the articles, the codebook and fresh suggestions, and nothing that was decided here: no claims, verdicts or reviews. When it comes back, merge it into this project.</source>
        <translation>Bản sao có các bài báo, bộ mã và gợi ý mới, không có gì đã quyết ở đây: không tuyên bố đã xác nhận, phán quyết hay lượt duyệt nào. Khi nhận lại, hãy gộp vào dự án này.</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Người đọc thứ hai</translation>
    </message>
    <message>
        <source>Who is to read the articles a second time, without seeing your work?</source>
        <translation>Ai sẽ đọc lại các bài mà không thấy việc của bạn?</translation>
    </message>
</context>
<context>
    <name>ReadingGrid</name>
    <message>
        <source>The two readings side by side</source>
        <translation>Hai cách đọc đặt cạnh nhau</translation>
    </message>
    <message>
        <source>This reading holds</source>
        <translation>Cách đọc này đúng</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The first-hand source says so</source>
        <translation>Nguồn gốc ghi như vậy</translation>
    </message>
    <message>
        <source>More independent voices say so</source>
        <translation>Nhiều nguồn độc lập hơn nói vậy</translation>
    </message>
    <message>
        <source>The more precise figure</source>
        <translation>Con số chính xác hơn</translation>
    </message>
    <message>
        <source>The more recent article</source>
        <translation>Bài mới hơn</translation>
    </message>
    <message>
        <source>A slip of the pen in the other article</source>
        <translation>Bài kia viết nhầm</translation>
    </message>
    <message>
        <source>They speak of different things</source>
        <translation>Các bài nói về những việc khác nhau</translation>
    </message>
    <message>
        <source>Reason: choose or write one</source>
        <translation>Lý do: chọn hoặc viết</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở &amp;gần đây</translation>
    </message>
    <message>
        <source>{project} (file missing)</source>
        <translation>{project} (không thấy tệp)</translation>
    </message>
    <message>
        <source>No other project was open yet</source>
        <translation>Chưa mở dự án nào khác</translation>
    </message>
    <message>
        <source>&amp;Forget missing files</source>
        <translation>&amp;Bỏ các tệp không còn</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Looking for a backup that is whole…</source>
        <translation>Đang tìm bản sao lưu còn nguyên vẹn…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Đang khôi phục bản sao lưu…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>Đang lưu những gì còn đọc được…</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>The project cannot be opened</source>
        <translation>Không mở được dự án</translation>
    </message>
    <message>
        <source>There is no backup that is whole. What can still be read can be saved into a new file.</source>
        <translation>Không có bản sao lưu nào còn nguyên. Phần còn đọc được có thể lưu vào một tệp mới.</translation>
    </message>
    <message>
        <source>The newest backup that is whole was made {moment}. What was decided after it may still be found by saving what can be read into a new file. The damaged file is kept.</source>
        <translation>Bản sao lưu nguyên vẹn mới nhất được tạo lúc {moment}. Những quyết định sau đó có thể vẫn còn nếu lưu phần đọc được vào một tệp mới. Tệp hỏng được giữ lại.</translation>
    </message>
    <message>
        <source>&amp;Restore the backup</source>
        <translation>&amp;Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>&amp;Save what can be read…</source>
        <translation>&amp;Lưu phần đọc được…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Lưu phần đọc được</translation>
    </message>
</context>
<context>
    <name>ResolutionGrid</name>
    <message>
        <source>The values side by side</source>
        <translation>Các giá trị cạnh nhau</translation>
    </message>
    <message>
        <source>One voice, {count} articles that copy each other (Ctrl+G):</source>
        <translation>Một nguồn độc lập, {count} bài chép nhau (Ctrl+G):</translation>
    </message>
    <message>
        <source>One voice, {count} articles of one source or copied (Ctrl+G):</source>
        <translation>Một nguồn độc lập, {count} bài cùng báo hoặc chép nhau (Ctrl+G):</translation>
    </message>
    <message>
        <source>{count} more values</source>
        <translation>Còn {count} giá trị nữa</translation>
    </message>
    <message>
        <source>independent voices: {count}</source>
        <translation>nguồn độc lập: {count}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} nữa</translation>
    </message>
    <message>
        <source>This value holds</source>
        <translation>Giá trị này đúng</translation>
    </message>
    <message>
        <source>favoured</source>
        <translation>nên chọn</translation>
    </message>
    <message>
        <source>new since the verdict</source>
        <translation>mới có sau kết luận</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>chosen before</source>
        <translation>đã chọn trước đó</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>tính đến {day}</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Lúc tạo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ tệp</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Bước cuối</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Go back to how the project was</source>
        <translation>Trở lại như dự án lúc trước</translation>
    </message>
    <message>
        <source>What is there now is backed up first, so that you can come back to it.</source>
        <translation>Hiện trạng được sao lưu trước, để còn trở lại được.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made every hour in which something was decided, in the folder {folder}.</source>
        <translation>Chưa có bản sao lưu nào. Cứ mỗi giờ có quyết định mới, một bản được tạo trong thư mục {folder}.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return the fact</source>
        <translation>Trả lại dữ kiện</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>A word to whoever decided it (not needed)</source>
        <translation>Đôi lời với người đã xác nhận (không bắt buộc)</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Trả lại…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Fact to review</source>
        <translation>Dữ kiện cần duyệt</translation>
    </message>
    <message>
        <source>This fact is no longer in the tables: skip it.</source>
        <translation>Dữ kiện này không còn trong các bảng: hãy bỏ qua.</translation>
    </message>
</context>
<context>
    <name>ReviewKeys</name>
    <message>
        <source>Approve the fact</source>
        <translation>Duyệt dữ kiện</translation>
    </message>
    <message>
        <source>Return the fact with a reason</source>
        <translation>Trả lại dữ kiện kèm lý do</translation>
    </message>
    <message>
        <source>Correct the fact</source>
        <translation>Sửa dữ kiện</translation>
    </message>
    <message>
        <source>Skip the fact</source>
        <translation>Bỏ qua dữ kiện</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Phiên mới…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Views of the review</source>
        <translation>Các màn hình của phần duyệt</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Đang duyệt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Các phiên</translation>
    </message>
    <message>
        <source>Returned to me ({count})</source>
        <translation>Bị trả lại ({count})</translation>
    </message>
    <message>
        <source>Answered ({count})</source>
        <translation>Đã được trả lời ({count})</translation>
    </message>
    <message>
        <source>Progress of the review session</source>
        <translation>Tiến độ phiên duyệt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} trên {total}</translation>
    </message>
</context>
<context>
    <name>ReviewPassages</name>
    <message>
        <source>Quotations</source>
        <translation>Các trích dẫn</translation>
    </message>
    <message>
        <source>Said otherwise: {value}</source>
        <translation>Nơi khác nói: {value}</translation>
    </message>
</context>
<context>
    <name>ReviewSessions</name>
    <message>
        <source>Review sessions</source>
        <translation>Các phiên duyệt</translation>
    </message>
    <message>
        <source>Report of the review session</source>
        <translation>Báo cáo phiên duyệt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>No review session yet. Ctrl+Shift+R starts one.</source>
        <translation>Chưa có phiên duyệt nào. Nhấn Ctrl+Shift+R để mở một phiên.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Report saved to {path}.</source>
        <translation>Đã lưu báo cáo vào {path}.</translation>
    </message>
</context>
<context>
    <name>ReviewSitting</name>
    <message>
        <source>Fact to review</source>
        <translation>Dữ kiện cần duyệt</translation>
    </message>
    <message>
        <source>The facts are being read…</source>
        <translation>Đang đọc các dữ kiện…</translation>
    </message>
    <message>
        <source>Every item has been looked at. Skipped: {count}. Enter goes through them again.</source>
        <translation>Đã xem hết các mục. Bỏ qua: {count}. Nhấn Enter để xem lại những mục ấy.</translation>
    </message>
    <message>
        <source>Every item of the session is decided. Enter ends it and shows the report.</source>
        <translation>Mọi mục của phiên đã được quyết định. Nhấn Enter để kết thúc phiên và xem báo cáo.</translation>
    </message>
    <message>
        <source>A second pair of eyes makes a fact verified. Ctrl+Shift+R starts a review session: choose what it goes through, then Enter approves, Delete returns, F2 corrects, Tab skips.</source>
        <translation>Có người thứ hai xem lại thì dữ kiện mới được kiểm chứng. Nhấn Ctrl+Shift+R để mở phiên duyệt: chọn phạm vi, rồi Enter là duyệt, Delete là trả lại, F2 là sửa, Tab là bỏ qua.</translation>
    </message>
    <message>
        <source>Continue session “{name}”: {done} of {total}. Enter goes on.</source>
        <translation>Làm tiếp phiên “{name}”: {done} trên {total}. Nhấn Enter để tiếp tục.</translation>
    </message>
</context>
<context>
    <name>ReviewTurns</name>
    <message>
        <source>Returned to me</source>
        <translation>Bị trả lại cho tôi</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã được trả lời</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Trả lời…</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Trả lại…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nothing was returned to you. What a reviewer gives back shows here with the reason.</source>
        <translation>Không có mục nào bị trả lại cho bạn. Mục nào người duyệt trả lại sẽ hiện ở đây kèm lý do.</translation>
    </message>
    <message>
        <source>Nothing that you returned has been answered yet.</source>
        <translation>Chưa có mục nào bạn trả lại được trả lời.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Confirm again</source>
        <translation>Xác nhận lại</translation>
    </message>
    <message>
        <source>I have looked again: it stands.</source>
        <translation>Tôi đã xem lại: vẫn đúng.</translation>
    </message>
</context>
<context>
    <name>ReviewWishes</name>
    <message>
        <source>Choose a fact first: in a table, in the review, or a claim.</source>
        <translation>Hãy chọn một dữ kiện trước: trong bảng, trong phần duyệt, hoặc một tuyên bố.</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>{status} · confirmed by {who}, {when}</source>
        <translation>{status} · {who} xác nhận, {when}</translation>
    </message>
    <message>
        <source>Verdict between the sources: {what}</source>
        <translation>Kết luận giữa các nguồn: {what}</translation>
    </message>
</context>
<context>
    <name>SameVerdictDialog</name>
    <message>
        <source>The same verdict elsewhere</source>
        <translation>Kết luận giống vậy ở chỗ khác</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dữ kiện</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Contradictions between the same values elsewhere: {count}. Space unticks one.</source>
        <translation>Mâu thuẫn giữa đúng các giá trị này ở chỗ khác: {count}. Phím cách để bỏ chọn.</translation>
    </message>
    <message>
        <source>Resolve {count}</source>
        <translation>Giải quyết {count}</translation>
    </message>
</context>
<context>
    <name>ScopeFields</name>
    <message>
        <source>Only what sources contradict each other on</source>
        <translation>Chỉ những chỗ các nguồn mâu thuẫn</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Mọi bài</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>Bài đang mở</translation>
    </message>
    <message>
        <source>Articles of a source</source>
        <translation>Các bài của một nguồn</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Bất kỳ lúc nào</translation>
    </message>
    <message>
        <source>Since my last session</source>
        <translation>Từ phiên trước của tôi</translation>
    </message>
    <message>
        <source>Since the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>A number, at random</source>
        <translation>Một số mục, chọn ngẫu nhiên</translation>
    </message>
    <message>
        <source>Per cent, at random</source>
        <translation>Một phần trăm, chọn ngẫu nhiên</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>Bài &amp;viết</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>Thay đổi &amp;lúc</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Số lượng</translation>
    </message>
    <message>
        <source>Tick at least one table.</source>
        <translation>Hãy đánh dấu ít nhất một bảng.</translation>
    </message>
    <message>
        <source>Write the day as 14/2/2024.</source>
        <translation>Hãy viết ngày như 14/2/2024.</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>What to look for</source>
        <translation>Tìm loại gì</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Mọi thứ</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>Loại: {kind}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Date: 3/2024</source>
        <translation>Ngày: 3/2024</translation>
    </message>
    <message>
        <source>When the article was published: 2024, 3/2024, quý I/2024, 1/2/2024 – 15/3/2024</source>
        <translation>Bài đăng khi nào: 2024, 3/2024, quý I/2024, 1/2/2024 – 15/3/2024</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>Mọi nguồn</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>More…</source>
        <translation>Xem thêm…</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Thành phố</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Tuyên bố</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>Cụm từ</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài viết</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search the whole project</source>
        <translation>Tìm trong cả dự án</translation>
    </message>
    <message>
        <source>Search texts, claims, cities, reasons</source>
        <translation>Tìm trong bài, tuyên bố, thành phố, lý do</translation>
    </message>
    <message>
        <source>Diacritics are optional; words in quotes stand side by side</source>
        <translation>Gõ dấu hay không đều được; các từ trong ngoặc kép phải đứng liền nhau</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm kiếm</translation>
    </message>
    <message>
        <source>Type a few words of what you look for: a text, a city, a value, a reason.</source>
        <translation>Gõ vài từ của điều cần tìm: một câu trong bài, một thành phố, một giá trị, một lý do.</translation>
    </message>
    <message>
        <source>Nothing has these words here. Look everywhere, or type fewer of them.</source>
        <translation>Không có gì khớp trong phạm vi này. Hãy tìm ở mọi nơi hoặc gõ ít từ hơn.</translation>
    </message>
    <message>
        <source>Nothing has all of these words. Type fewer of them.</source>
        <translation>Không có chỗ nào đủ các từ này. Hãy gõ ít từ hơn.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Restoring the backup…</source>
        <translation>Đang khôi phục bản sao lưu…</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} trên {total}</translation>
    </message>
</context>
<context>
    <name>SessionReport</name>
    <message>
        <source>Verdicts</source>
        <translation>Kết quả duyệt</translation>
    </message>
    <message>
        <source>Returns by reason</source>
        <translation>Trả lại theo lý do</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Theo bảng</translation>
    </message>
    <message>
        <source>By first annotator</source>
        <translation>Theo người xác nhận</translation>
    </message>
    <message>
        <source>{who}: median {seconds} s per decision over {count} decisions, {percent} % approved; perhaps too fast to have read the passages.</source>
        <translation>{who}: trung vị {seconds} giây mỗi quyết định trên {count} quyết định, duyệt {percent} %; có lẽ nhanh quá để kịp đọc các trích dẫn.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} giây</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} phút {seconds} giây</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} giờ {minutes} phút</translation>
    </message>
    <message>
        <source>Reviewer: {who}</source>
        <translation>Người duyệt: {who}</translation>
    </message>
    <message>
        <source>started by {who}, {when}</source>
        <translation>{who} mở, {when}</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Số mục</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>Tổng thời gian</translation>
    </message>
    <message>
        <source>Time an item (median)</source>
        <translation>Thời gian mỗi mục (trung vị)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>This cannot be empty: “{before}” stays.</source>
        <translation>Ô này không được để trống: vẫn giữ “{before}”.</translation>
    </message>
</context>
<context>
    <name>SheetChange</name>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Xóa dòng</translation>
    </message>
    <message>
        <source>Conflict: {kind}</source>
        <translation>Xung đột: {kind}</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>chưa chọn</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>left</source>
        <translation>không nhận</translation>
    </message>
    <message>
        <source>the workbook&apos;s is taken</source>
        <translation>lấy theo tệp Excel</translation>
    </message>
    <message>
        <source>the project&apos;s is kept</source>
        <translation>giữ theo dự án</translation>
    </message>
    <message>
        <source>Exported {when}</source>
        <translation>Xuất {when}</translation>
    </message>
    <message>
        <source>saved last {when}</source>
        <translation>lưu lần cuối {when}</translation>
    </message>
    <message>
        <source>When exported</source>
        <translation>Lúc xuất</translation>
    </message>
    <message>
        <source>In the workbook</source>
        <translation>Trong tệp Excel</translation>
    </message>
    <message>
        <source>In the project now</source>
        <translation>Trong dự án hiện nay</translation>
    </message>
    <message>
        <source>changes: {count}</source>
        <translation>{count} thay đổi</translation>
    </message>
    <message>
        <source>conflicts: {count}</source>
        <translation>{count} xung đột</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>{count} lưu ý</translation>
    </message>
    <message>
        <source>Claims corrected to {value} and confirmed: {count}.</source>
        <translation>{count} tuyên bố được sửa thành {value} và xác nhận.</translation>
    </message>
    <message>
        <source>Claims moved to the row with “{field}: {value}”: {count}.</source>
        <translation>{count} tuyên bố được chuyển sang dòng có “{field}: {value}”.</translation>
    </message>
    <message>
        <source>Claims rejected: {count}.</source>
        <translation>{count} tuyên bố bị bác.</translation>
    </message>
    <message>
        <source>Facts verified by you: {count}.</source>
        <translation>Số dữ kiện bạn kiểm chứng: {count}.</translation>
    </message>
    <message>
        <source>Claims confirmed: {count}.</source>
        <translation>{count} tuyên bố được xác nhận.</translation>
    </message>
    <message>
        <source>Claims that are suggestions again: {count}.</source>
        <translation>{count} tuyên bố trở lại thành gợi ý.</translation>
    </message>
    <message>
        <source>No article says so: a small article of its own is made ({cells}).</source>
        <translation>Chưa bài nào nói điều này: sẽ tạo một bài nhỏ riêng ({cells}).</translation>
    </message>
    <message>
        <source>The verdict on “{fact}” is taken back.</source>
        <translation>Rút lại kết luận về “{fact}”.</translation>
    </message>
    <message>
        <source>The contradiction “{fact}” is resolved: {value} holds.</source>
        <translation>Mâu thuẫn “{fact}” được giải quyết: {value} là đúng.</translation>
    </message>
    <message>
        <source>The contradiction “{fact}” is resolved: {verdict}.</source>
        <translation>Mâu thuẫn “{fact}” được giải quyết: {verdict}.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Lý do: {reason}</translation>
    </message>
</context>
<context>
    <name>SheetChangesDialog</name>
    <message>
        <source>Import edited workbook</source>
        <translation>Nhập lại tệp Excel đã sửa</translation>
    </message>
    <message>
        <source>Space takes or leaves a change.</source>
        <translation>Phím cách để nhận hoặc không nhận một thay đổi.</translation>
    </message>
    <message>
        <source>Conflicts not chosen yet: {count}. There the project stays as it is.</source>
        <translation>Còn {count} xung đột chưa chọn: ở đó dự án giữ nguyên.</translation>
    </message>
    <message>
        <source>Taken, too, but not shown: {count}.</source>
        <translation>Ngoài ra còn nhận {count} thay đổi không hiện ở đây.</translation>
    </message>
    <message>
        <source>Apply {count}</source>
        <translation>Áp dụng {count}</translation>
    </message>
</context>
<context>
    <name>SheetChangesModel</name>
    <message>
        <source>in the project: {words}</source>
        <translation>trong dự án: {words}</translation>
    </message>
    <message>
        <source>exported: {words}</source>
        <translation>lúc xuất: {words}</translation>
    </message>
    <message>
        <source>in the workbook: {words}</source>
        <translation>trong tệp Excel: {words}</translation>
    </message>
    <message>
        <source>as exported</source>
        <translation>như lúc xuất</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dữ kiện</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ở ô</translation>
    </message>
</context>
<context>
    <name>SheetDetail</name>
    <message>
        <source>Take the &amp;workbook&apos;s</source>
        <translation>Lấy theo &amp;tệp Excel</translation>
    </message>
    <message>
        <source>&amp;Keep the project&apos;s</source>
        <translation>&amp;Giữ theo dự án</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Space takes or leaves all changes of this table; conflicts are chosen one by one.</source>
        <translation>Phím cách để nhận hoặc không nhận mọi thay đổi của bảng này; xung đột phải chọn từng cái.</translation>
    </message>
    <message>
        <source>If taken: {what}</source>
        <translation>Nếu nhận: {what}</translation>
    </message>
    <message>
        <source>No article says this: there is no quotation.</source>
        <translation>Chưa bài nào nói điều này: không có trích dẫn.</translation>
    </message>
</context>
<context>
    <name>SheetFilter</name>
    <message>
        <source>&amp;All shown</source>
        <translation>&amp;Nhận hết</translation>
    </message>
    <message>
        <source>&amp;None shown</source>
        <translation>&amp;Bỏ hết</translation>
    </message>
    <message>
        <source>Conflicts aside: each of those is chosen by itself.</source>
        <translation>Trừ xung đột: xung đột phải chọn từng cái.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Loại thay đổi</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Mọi bảng</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Xung đột</translation>
    </message>
    <message>
        <source>&amp;Only: {kind}</source>
        <translation>&amp;Chỉ nhận: {kind}</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Changes</source>
        <translation>Các thay đổi</translation>
    </message>
</context>
<context>
    <name>SheetNotes</name>
    <message>
        <source>Notes</source>
        <translation>Lưu ý</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Các phím tắt</translation>
    </message>
    <message>
        <source>How words are marked in the text</source>
        <translation>Cách đánh dấu trong bài</translation>
    </message>
    <message>
        <source>Words selected in the text</source>
        <translation>Khi đang bôi đen từ trong bài</translation>
    </message>
    <message>
        <source>Mark as {kind}</source>
        <translation>Đánh dấu là {kind}</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Contradictions and tables</source>
        <translation>Mâu thuẫn và bảng</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Phím mũi tên</translation>
    </message>
    <message>
        <source>Choose a contradiction, a value, a cell</source>
        <translation>Chọn một mâu thuẫn, một giá trị, một ô</translation>
    </message>
    <message>
        <source>Show the passage in the article; in the reason, resolve</source>
        <translation>Hiện đoạn văn trong bài; ở ô lý do: giải quyết</translation>
    </message>
    <message>
        <source>Dismiss a difference that explains itself</source>
        <translation>Bỏ qua một khác biệt lý giải được</translation>
    </message>
    <message>
        <source>Review: the item on show</source>
        <translation>Duyệt: mục đang hiện</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Mũi tên lên, xuống</translation>
    </message>
    <message>
        <source>Go through the quotations</source>
        <translation>Đi qua từng trích dẫn</translation>
    </message>
    <message>
        <source>Answer what was returned</source>
        <translation>Trả lời mục bị trả lại</translation>
    </message>
    <message>
        <source>Verdict on a contradiction</source>
        <translation>Kết luận về mâu thuẫn</translation>
    </message>
    <message>
        <source>The same verdict for all contradictions between the same values</source>
        <translation>Kết luận giống vậy cho mọi mâu thuẫn giữa đúng các giá trị ấy</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Reading sources</source>
        <translation>Đọc tên nguồn</translation>
    </message>
    <message>
        <source>Weighing sources</source>
        <translation>Đánh giá độ tin cậy của nguồn</translation>
    </message>
</context>
<context>
    <name>SplitCityDialog</name>
    <message>
        <source>Split a city</source>
        <translation>Tách một thành phố</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Tách</translation>
    </message>
    <message>
        <source>In some articles, {city} means another city:</source>
        <translation>Trong một số bài, {city} là một thành phố khác:</translation>
    </message>
    <message>
        <source>Space ticks: {articles} of {total} articles, with {claims} claims and {spans} marked words.</source>
        <translation>Phím cách để chọn: {articles} trên {total} bài, với {claims} tuyên bố và {spans} chỗ đánh dấu.</translation>
    </message>
    <message>
        <source>One article at least must stay; to rename the city everywhere, merge it.</source>
        <translation>Phải còn lại ít nhất một bài; muốn đổi thành phố ở mọi bài thì hãy gộp.</translation>
    </message>
    <message>
        <source>This is the city itself. Choose another one.</source>
        <translation>Đây chính là thành phố ấy. Hãy chọn thành phố khác.</translation>
    </message>
</context>
<context>
    <name>Spreading</name>
    <message>
        <source>Looking elsewhere</source>
        <translation>Đang tìm ở các bài khác</translation>
    </message>
    <message>
        <source>Learnt from your decisions: {count} suggestions added in {articles} articles.</source>
        <translation>Học từ quyết định của bạn: thêm {count} gợi ý trong {articles} bài.</translation>
    </message>
</context>
<context>
    <name>StartSessionDialog</name>
    <message>
        <source>Start a review session</source>
        <translation>Mở phiên duyệt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Review of {day}</source>
        <translation>Phiên duyệt {day}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên phiên</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>&amp;Người duyệt</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>Drawing facts</source>
        <translation>Đang chọn dữ kiện</translation>
    </message>
    <message>
        <source>{drawn} of {count} facts, drawn at random.</source>
        <translation>{drawn} trên {count} dữ kiện, chọn ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Facts to review: {count}.</source>
        <translation>Số dữ kiện cần duyệt: {count}.</translation>
    </message>
    <message>
        <source>{count} more are the reviewer&apos;s own decisions: nobody verifies their own.</source>
        <translation>Còn {count} dữ kiện do chính người duyệt quyết định: không ai tự kiểm chứng việc của mình.</translation>
    </message>
    <message>
        <source>Nothing in this scope waits for a review: confirmed facts that nobody has verified do.</source>
        <translation>Trong phạm vi này không có gì chờ duyệt: chỉ dữ kiện đã xác nhận mà chưa ai kiểm chứng mới cần duyệt.</translation>
    </message>
    <message>
        <source>Starting the review session</source>
        <translation>Đang mở phiên duyệt</translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message>
        <source>Undo this step</source>
        <translation>Hoàn tác bước này</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Những gì bước này đã thay đổi</translation>
    </message>
    <message>
        <source>Enter shows the place in the article</source>
        <translation>Enter: tới chỗ đó trong bài</translation>
    </message>
    <message>
        <source>This has no place in an article any more.</source>
        <translation>Mục này không còn chỗ nào trong bài.</translation>
    </message>
    <message>
        <source>The first {count} changes are shown.</source>
        <translation>Chỉ hiện {count} thay đổi đầu tiên.</translation>
    </message>
    <message>
        <source>step #{id}</source>
        <translation>bước #{id}</translation>
    </message>
    <message>
        <source>This step was undone by {step}.</source>
        <translation>Bước này đã được hoàn tác bởi {step}.</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>và các bước khác</translation>
    </message>
    <message>
        <source>Cannot be undone yet: later steps build on it: {steps}.</source>
        <translation>Chưa hoàn tác được: các bước sau dựa trên bước này: {steps}.</translation>
    </message>
</context>
<context>
    <name>StepFilter</name>
    <message>
        <source>By whom</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Về cái gì</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Mọi thứ</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Cả dự án</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Bài này</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>Mục này</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
</context>
<context>
    <name>StepRowsModel</name>
    <message>
        <source>not there yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>không còn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước đó</translation>
    </message>
    <message>
        <source>After this step</source>
        <translation>Sau bước này</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Bây giờ</translation>
    </message>
</context>
<context>
    <name>TablesPanel</name>
    <message>
        <source>Suggested too</source>
        <translation>Cả gợi ý</translation>
    </message>
    <message>
        <source>Verified table</source>
        <translation>Bảng đã kiểm chứng</translation>
    </message>
    <message>
        <source>Claims without a place</source>
        <translation>Tuyên bố không có chỗ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>They come back with a codebook that has a place for them.</source>
        <translation>Chúng trở lại khi bộ mã có chỗ cho chúng.</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Số dòng: {count}</translation>
    </message>
    <message>
        <source>No article says anything for this table yet. Import more of them with Ctrl+I, or mark words in the text (F6, F7, F9) and make a claim of them with Ctrl+Enter.</source>
        <translation>Chưa bài nào nói gì cho bảng này. Hãy nhập thêm bài bằng Ctrl+I, hoặc đánh dấu các chữ trong bài (F6, F7, F9) rồi lập tuyên bố bằng Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Nothing is confirmed for this table yet. Confirm claims beside the article with Enter.</source>
        <translation>Bảng này chưa có gì được xác nhận. Hãy xác nhận các tuyên bố cạnh bài báo bằng Enter.</translation>
    </message>
    <message>
        <source>Choose a value to see the words that support it.</source>
        <translation>Chọn một giá trị để xem câu chữ làm căn cứ cho nó.</translation>
    </message>
</context>
<context>
    <name>ThreadDialog</name>
    <message>
        <source>Thread</source>
        <translation>Trao đổi</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Nothing was said of this fact yet.</source>
        <translation>Chưa ai nói gì về dữ kiện này.</translation>
    </message>
    <message>
        <source>What was said of this fact</source>
        <translation>Những gì đã nói về dữ kiện này</translation>
    </message>
    <message>
        <source>What is written here stays with the fact, for everybody.</source>
        <translation>Lời ghi ở đây ở lại với dữ kiện, ai cũng đọc được.</translation>
    </message>
    <message>
        <source>A note on this fact</source>
        <translation>Ghi chú về dữ kiện này</translation>
    </message>
</context>
<context>
    <name>ThreadLines</name>
    <message>
        <source>Thread</source>
        <translation>Trao đổi</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Save as a picture…</source>
        <translation>Lưu thành hình…</translation>
    </message>
    <message>
        <source>No date is known for these values.</source>
        <translation>Không rõ các giá trị này ở thời điểm nào.</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>Đã lưu vào {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>Không ghi được {path}: hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Giá trị theo thời gian</translation>
    </message>
    <message>
        <source>dated by its publication</source>
        <translation>tính theo ngày đăng</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Add…</source>
        <translation>Thêm…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xoá</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
</context>
<context>
    <name>Typography</name>
    <message>
        <source>close</source>
        <translation>hẹp</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>vừa</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>rộng</translation>
    </message>
    <message>
        <source>Line spacing: {name}</source>
        <translation>Giãn dòng: {name}</translation>
    </message>
    <message>
        <source>Line length: up to {count} characters</source>
        <translation>Độ dài dòng: tối đa {count} ký tự</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Resolve</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Giá trị khác…</translation>
    </message>
    <message>
        <source>All hold, because…</source>
        <translation>Đều đúng, vì…</translation>
    </message>
    <message>
        <source>At different dates, in different scopes or in different fields: {keys}</source>
        <translation>Khác thời điểm, khác phạm vi hoặc khác mục: {keys}</translation>
    </message>
    <message>
        <source>Everywhere ({count})…</source>
        <translation>Mọi chỗ ({count})…</translation>
    </message>
    <message>
        <source>None holds</source>
        <translation>Đều sai</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Choose the value that holds, or another verdict.</source>
        <translation>Hãy chọn giá trị đúng, hoặc một kết luận khác.</translation>
    </message>
    <message>
        <source>This explains itself. Dismiss it, or leave it.</source>
        <translation>Khác biệt này lý giải được. Có thể bỏ qua hoặc để nguyên.</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>Resolve</source>
        <translation>Giải quyết</translation>
    </message>
</context>
<context>
    <name>VerdictKeys</name>
    <message>
        <source>Another value holds</source>
        <translation>Giá trị khác mới đúng</translation>
    </message>
    <message>
        <source>All hold, at different dates</source>
        <translation>Đều đúng, ở các thời điểm khác nhau</translation>
    </message>
    <message>
        <source>All hold, in different scopes</source>
        <translation>Đều đúng, trong các phạm vi khác nhau</translation>
    </message>
    <message>
        <source>All hold, in different fields</source>
        <translation>Đều đúng, ở các mục khác nhau</translation>
    </message>
    <message>
        <source>None of the values holds</source>
        <translation>Không giá trị nào đúng</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Chưa quyết được</translation>
    </message>
    <message>
        <source>See the passages side by side</source>
        <translation>Xem các trích dẫn cạnh nhau</translation>
    </message>
    <message>
        <source>See the values over time</source>
        <translation>Xem giá trị theo thời gian</translation>
    </message>
    <message>
        <source>See who says what at a glance</source>
        <translation>Xem nguồn nào nói gì</translation>
    </message>
    <message>
        <source>Values 1 to 8: this one holds; then the reason, and Enter</source>
        <translation>Giá trị thứ 1 đến 8 đúng; rồi ghi lý do và Enter</translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message>
        <source>verified by {who}, {when}</source>
        <translation>{who} kiểm chứng, {when}</translation>
    </message>
    <message>
        <source>no longer verified (was by {who}, {when}): {why}</source>
        <translation>không còn được kiểm chứng ({who} từng kiểm chứng, {when}): {why}</translation>
    </message>
    <message>
        <source>corrected by {who}, {when}: another person has yet to approve it</source>
        <translation>{who} sửa, {when}: còn chờ người khác duyệt</translation>
    </message>
    <message>
        <source>returned by {who}, {when}: {why}</source>
        <translation>{who} trả lại, {when}: {why}</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>Reading articles</source>
        <translation>Đang đọc các bài báo</translation>
    </message>
    <message>
        <source>Comparing articles</source>
        <translation>Đang so các bài báo</translation>
    </message>
    <message>
        <source>They have no passage in common, but one source.</source>
        <translation>Hai bài không có đoạn chung nào, nhưng cùng một nguồn.</translation>
    </message>
    <message>
        <source>They have no passage in common.</source>
        <translation>Hai bài không có đoạn nào chung.</translation>
    </message>
    <message>
        <source>One voice, says {who}: {reason}</source>
        <translation>{who} cho là cùng một nguồn: {reason}</translation>
    </message>
    <message>
        <source>Independent, says {who}: {reason}</source>
        <translation>{who} cho là độc lập: {reason}</translation>
    </message>
</context>
<context>
    <name>VoicesDialog</name>
    <message>
        <source>Voices</source>
        <translation>Nguồn độc lập</translation>
    </message>
    <message>
        <source>Independent</source>
        <translation>Độc lập</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>One voice</source>
        <translation>Cùng một nguồn</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Như máy tìm thấy</translation>
    </message>
    <message>
        <source>Ctrl+Delete</source>
        <translation>Ctrl+Delete</translation>
    </message>
    <message>
        <source>Both took it from the same agency</source>
        <translation>Cùng lấy từ một hãng tin</translation>
    </message>
    <message>
        <source>One copied the other</source>
        <translation>Bài này chép bài kia</translation>
    </message>
    <message>
        <source>The same press release</source>
        <translation>Cùng một thông cáo báo chí</translation>
    </message>
    <message>
        <source>Each had its own reporter</source>
        <translation>Mỗi báo có phóng viên riêng</translation>
    </message>
    <message>
        <source>Only a quotation is the same</source>
        <translation>Chỉ giống nhau câu trích dẫn</translation>
    </message>
    <message>
        <source>{articles} articles, {voices} voices. Shift+Down selects more, Insert joins, Delete splits.</source>
        <translation>{articles} bài, {voices} nguồn độc lập. Shift+↓ chọn thêm, Insert gộp, Delete tách.</translation>
    </message>
    <message>
        <source>{value}: voice {number}</source>
        <translation>{value}: nguồn {number}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>In the middle stands an article, beside it what it claims, with the words that say so outlined. Enter confirms a claim, Delete rejects it, F2 corrects it; each decision leads to the next one.</source>
        <translation>Ở giữa là bài báo, bên cạnh là tuyên bố của bài, những chữ làm căn cứ được đóng khung. Enter xác nhận, Delete bác bỏ, F2 sửa lại; xong mỗi tuyên bố là sang tuyên bố kế tiếp.</translation>
    </message>
    <message>
        <source>On the left stand all articles of the project. A dot marks what nobody has looked at yet, a number how many contradictions are open.</source>
        <translation>Bên trái là mọi bài của dự án. Dấu chấm cho biết bài bạn chưa xem, con số cho biết còn bao nhiêu mâu thuẫn để ngỏ.</translation>
    </message>
    <message>
        <source>At the bottom: where sources contradict each other, with the passages side by side. Ctrl+1, Ctrl+2 choose a value; then give the reason, and Enter.</source>
        <translation>Phía dưới: chỗ các nguồn mâu thuẫn nhau, với các đoạn văn đặt cạnh nhau. Ctrl+1, Ctrl+2 chọn giá trị; rồi ghi lý do và nhấn Enter.</translation>
    </message>
    <message>
        <source>The verified tables grow from what is confirmed. Enter on a cell leads to the words that support it.</source>
        <translation>Các bảng đã kiểm chứng lớn dần từ những gì được xác nhận. Nhấn Enter ở một ô để đến những chữ làm căn cứ cho ô ấy.</translation>
    </message>
    <message>
        <source>Every step is written down: who, when, what and why. Any step that nothing depends on can be undone; Ctrl+Z takes back the last one.</source>
        <translation>Mọi bước đều được ghi lại: ai, khi nào, làm gì và vì sao. Bước nào không có gì phụ thuộc thì hoàn tác được; Ctrl+Z hoàn tác bước cuối.</translation>
    </message>
    <message>
        <source>Ctrl+E exports the tables. Ctrl+K finds every command, F1 shows all keys. Ctrl+N begins a project of your own.</source>
        <translation>Ctrl+E xuất các bảng. Ctrl+K tìm mọi lệnh, F1 xem mọi phím. Ctrl+N bắt đầu dự án của riêng bạn.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Chào mừng</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Đi một &amp;vòng xem thử</translation>
    </message>
    <message>
        <source>&amp;Sample project</source>
        <translation>Dự án &amp;mẫu</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>Dự án mớ&amp;i…</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>Mở dự á&amp;n…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Quay &amp;lại</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>T&amp;iếp</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Đóng lời chào</translation>
    </message>
    <message>
        <source>Welcome to Đối Chiếu</source>
        <translation>Chào mừng bạn đến với Đối Chiếu</translation>
    </message>
    <message>
        <source>This is the sample project: articles about cities of learning that contradict each other here and there. Look round in it with the tour, or begin with articles of your own.</source>
        <translation>Đây là dự án mẫu: mấy bài báo về thành phố học tập, có chỗ mâu thuẫn nhau. Hãy đi một vòng xem thử, hoặc bắt đầu với bài của chính bạn.</translation>
    </message>
    <message>
        <source>Look round in the sample project, begin a project of your own, or open one that is there.</source>
        <translation>Xem thử dự án mẫu, bắt đầu dự án của bạn, hoặc mở một dự án có sẵn.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Xong</translation>
    </message>
</context>
<context>
    <name>WhereCell</name>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>No other proposal says the same.</source>
        <translation>Không có đề xuất nào khác nói điều này.</translation>
    </message>
    <message>
        <source>Choose a contradiction first.</source>
        <translation>Hãy chọn một mâu thuẫn trước.</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>Đã xuất vào {path}.</translation>
    </message>
    <message>
        <source>Left out, for this format cannot hold them: {count}.</source>
        <translation>Đã bỏ ra {count} mục mà định dạng này không chứa được.</translation>
    </message>
    <message>
        <source>Mark the words first: select them, then F6, F7 or F9.</source>
        <translation>Hãy đánh dấu trước: bôi đen rồi nhấn F6, F7 hoặc F9.</translation>
    </message>
</context>
<context>
    <name>WordsEntry</name>
    <message>
        <source>Write one of: {choices}.</source>
        <translation>Hãy viết một trong: {choices}.</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Hãy viết gì đó vào đây.</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Đã hoàn tác: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Đã làm lại: {step}</translation>
    </message>
    <message>
        <source>Every claim of every article is decided.</source>
        <translation>Mọi tuyên bố trong mọi bài đều đã được quyết.</translation>
    </message>
</context>
</TS>
