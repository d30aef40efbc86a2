/**
 * The words by which the service writes records and answers into its documents, for whoever has no script: those of the page. The build puts
 * them beside the page as data, as it does with the queries.
 */
import { texts as ask } from './ask/texts';
import { texts as below } from './ask/below-texts';
import { texts as frame } from './frame/texts';
import type { Text } from './language/languages';
import { texts as parts } from './parts/texts';
import { PURPOSES, STANDINGS, VERDICTS } from './parts/words';
import { SHAPES, type Fields, type Shape } from './records/shapes';
import { texts as records } from './records/texts';
import { ACTS, LISTS, TYPE_CODES, TYPES } from './records/words';
import { texts as registry } from './registry/texts';

/** Records go by the names of their lists, as in the catalogue document. */
function fieldsOf(fields: Fields): object {
  const written = Object.entries(fields).map(([name, { label, shape }]) => [name, { label, shape: shapeOf(shape) }]);
  return Object.fromEntries(written) as object;
}

function shapeOf(shape: Shape): object {
  if (shape.is === 'record') return { is: shape.is, type: LISTS[shape.type] };
  if (shape.is === 'list') return { is: shape.is, of: shapeOf(shape.of) };
  // How it comes about is for forms alone.
  if (shape.is === 'readOnly') return shapeOf(shape.of);
  return shape.is === 'group' ? { is: shape.is, fields: fieldsOf(shape.fields) } : shape;
}

const types = TYPE_CODES.map((type) => [LISTS[type], { ...TYPES[type], fields: fieldsOf(SHAPES[type]) }]);

/** The titles of the views, by the first part of their addresses. */
const views: Readonly<Record<string, Text>> = frame;

export const words = {
  types: Object.fromEntries(types) as object,
  acts: ACTS,
  standings: STANDINGS,
  purposes: PURPOSES,
  verdicts: VERDICTS,
  views,
  texts: {
    brand: frame.brand,
    brandShort: frame.brandShort,
    missingTitle: frame.missingTitle,
    ask: ask.title,
    intro: ask.intro,
    sources: below.sources,
    nothingHere: registry.nothingHere,
    nothingHereHelp: registry.nothingHereHelp,
    retired: registry.retired,
    example: registry.example,
    yes: records.yes,
    no: records.no,
    reason: records.reason,
    source: parts.source,
    from: parts.from,
    until: parts.until,
    between: parts.between,
    always: parts.always,
  },
} as const;
