/**
 * What people read is shown as the registry shows it everywhere: in place of a character that cannot be seen, breaks lines or changes how
 * others are read stands its code point, as `⟨U+202E⟩`. No new record has such a character; older ones may.
 */
import { visible, visibleLines } from '../../language/characters';

/** Sentences of the service, in lines that it has broken itself. */
const IN_LINES = new Set(['summary', 'outlook', 'message']);
/** A record as it is: forms begin with it, and nothing of it may change unless somebody changes it. */
const AS_IT_IS = new Set(['content']);

/** An answer of the service with every text of it as it is shown. */
export const shown = <T>(answer: T): T => shownValue(answer, '') as T;

function shownValue(value: unknown, field: string): unknown {
  if (typeof value === 'string')
    return AS_IT_IS.has(field) ? value : IN_LINES.has(field) ? visibleLines(value) : visible(value);
  if (Array.isArray(value)) return value.map((item) => shownValue(item, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shownValue(part, name)]));
}

/** What the ledger has as JSON, with every text of it as it is shown. */
export const recorded = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? visible(value) : value));
