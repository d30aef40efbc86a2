/** A badge as a picture that carries its credential (Open Badges 3.0, "baked" badges): whoever keeps the picture has the credential. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunk } from './png';

const PICTURE = readFileSync(join(__dirname, 'badge.png'));
/** The last chunk of a PNG, which has no content. */
const END_BYTES = 12;
/** Keyword; neither compressed nor in a language; no translation of the keyword. */
const BEFORE_TEXT = 'openbadgecredential\0\0\0\0\0';

/** The picture of a badge with a credential in it. */
export const bakedBadge = (credential: string): Buffer =>
  Buffer.concat([
    PICTURE.subarray(0, -END_BYTES),
    chunk('iTXt', Buffer.from(BEFORE_TEXT + credential)),
    PICTURE.subarray(-END_BYTES),
  ]);
