/** Writes rows as an Excel workbook: each cell says that it is text, so that nothing in it is calculated. */
import write from 'write-excel-file/universal';

export function workbookOf(rows: readonly (readonly string[])[]): Promise<Blob> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === '' ? null : { type: String, value: value.replace(UNWRITABLE, '\ufffd').slice(0, MOST_CHARACTERS) },
    ),
  );
  return write(cells, { stickyRowsCount: 1 }).toBlob();
}

/** Characters that XML does not have. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** What a cell of a workbook can hold. */
const MOST_CHARACTERS = 32_767;
