<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Đối Chiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns news articles about the same matter into tables in which every value can be traced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Qt {qt} (LGPL), peewee and SQLite. Type: Noto Sans (SIL Open Font License).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Đối Chiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again for suggestions in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous item, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiếng Việt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the contradictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the list of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the verified tables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>{new} new articles, {known} already known, {refused} files refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>Files that were refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search title or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title and no source holds these words. Esc clears the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Drop files here, press Ctrl+I to choose some, or Ctrl+Shift+V to paste one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>{title}. {source}, {date}. {decided} of {total} decided, {contradictions} open contradictions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, suggestions too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>source unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} (guessed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for cities, dates and counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{project} (read only)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Add claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt codebook {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles give different values for one fact: {values}. They cannot all be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the value that holds, or another verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim #{id} is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {count} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason: it is kept beside the verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the codebook, {place} has an unknown entry “{key}”. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the codebook, {place} has no [[{need}]]. Add at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the codebook, {place} has “{name}” twice. Rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the codebook, {place} lacks “{key}”. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the codebook, {place} names “{name}”, which does not exist. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the codebook, “{key}” of {place} should be {expected}. Change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the latest value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the most precise of the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One article gives different values for one fact: {values}. They cannot all be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One article gives {values}: one event told twice, or two?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span #{id} is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step #{id} is undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest for {count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook is no valid TOML: {problem}. Mend that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not sound ({first}): the old file was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates agree, one being finer than the other: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: free some space and try again. Nothing was changed in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist: create it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Create it or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number changes with time, and these are of different dates: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers agree within what their wording allows: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no codebook yet: import articles, or adopt a codebook file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum does not come out: {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values cover different things and are not compared: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article #{id} in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step #{id} in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles} articles carry the same sentence: they are one voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is read-only: copy the project to a folder you can write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be copied onto itself: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be locked: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: check the rights of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} carries foreign triggers ({names}): ask where the file comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Close it in other programs or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder: name a project file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being written by another program: wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or its disk fails: restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a Đối Chiếu project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is of an older version: open it once for writing to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open for reading only: close it in the other window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open in another window: close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is write-protected. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Đối Chiếu (format {found}; this one reads up to {ours}): update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{voices} of {all} independent voices say so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Mark the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected words as: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words to be marked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” cannot be read as {kind}. Select only the words that say it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Published on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Something broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake of the program, not yours. Your project is as it was after the last completed step. Please send this report to whoever looks after the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Choose an article from the list to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
