/** Sheets that are given to the page: those of `test/web/sheets`, and texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const outside = (name: string): Buffer => readFileSync(join(__dirname, '../web/sheets', name));

export const give = (page: Page, name: string, buffer = outside(name)): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

export const giveText = (page: Page, text: string | Buffer): Promise<void> => give(page, 'list.csv', Buffer.from(text));
