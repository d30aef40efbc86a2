/**
 * The words by which the service writes records and answers into its documents, for whoever has no script: those of the page. The build puts
 * them beside the page as data, as it does with the queries.
 */
import { texts as accepted } from './accepted/texts';
import { texts as below } from './ask/below-texts';
import { texts as next } from './ask/next-texts';
import { texts as ask } from './ask/texts';
import { texts as watch } from './ask/watch-texts';
import { texts as carries } from './carries/texts';
import { texts as forms } from './forms/texts';
import { texts as frame } from './frame/texts';
import { PAGE_LANGUAGES, type Text } from './language/languages';
import { texts as parts } from './parts/texts';
import { PURPOSES, STANDINGS, VERDICTS } from './parts/words';
import { texts as question } from './question/texts';
import { SHAPES, type Fields, type Shape } from './records/shapes';
import { texts as records } from './records/texts';
import { ACTS, LISTS, TYPE_CODES, TYPES } from './records/words';
import { texts as registry } from './registry/texts';
import { texts as served } from './served-texts';
import { texts as sheets } from './sheets/texts';

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
  /** Each by its own name. */
  languages: Object.fromEntries(PAGE_LANGUAGES.map(({ tag, name }) => [tag, name])),
  texts: {
    ...served,
    brand: frame.brand,
    brandShort: frame.brandShort,
    missingTitle: frame.missingTitle,
    pages: frame.views,
    language: frame.language,
    ask: ask.title,
    intro: ask.intro,
    question: ask.question,
    askNow: frame.ask,
    certificate: question.certificate,
    another: question.add,
    holdingDays: question.days,
    awarded: question.awarded,
    expires: question.expires,
    post: question.post,
    region: question.region,
    circumstances: question.circumstances,
    day: question.day,
    purpose: question.purpose,
    years: question.years,
    hint: parts.hint,
    nothingYet: parts.nothingYet,
    MISSING: forms.MISSING,
    DAY: forms.NOT_A_DAY,
    YEARS: parts.notWithin,
    NONE: parts.none,
    NEAR: parts.near,
    SEVERAL: sheets.severalSo,
    next: next.next,
    toMap: next.map,
    toAccepted: next.accepted,
    feed: watch.feed,
    whomToAsk: next.ask,
    asAuthority: next.asAuthority,
    asAwarding: next.asAwarding,
    carriesIntro: carries.intro,
    within: carries.within,
    everywhere: accepted.everywhere,
    holds: carries.holds,
    acceptedIntro: accepted.intro,
    nothingAccepted: accepted.nothing,
    registryIntro: registry.intro,
    search: registry.search,
    searchHint: registry.searchHint,
    found: registry.found,
    noneFound: registry.noneFound,
    nearFound: registry.nearFound,
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
