"""The Excel workbook, one file per kind of sheet; imported when a workbook is first written."""
