/** What a curriculum leads to, in sentences and in four languages. */
import type { Message } from '../../language/message';
import type {
  CertificateThatOpens,
  ConsortiumFit,
  CourseThatOpens,
  EquivalenceThatOpens,
  FitQuestion,
  Gaps,
  Graduate,
  OpenedPlace,
  Openers,
  Overlap,
  ProgrammeFit,
  Reached,
  SheetEntry,
  SheetItem,
  SheetPart,
  UnitsShort,
} from '../../pathways';
import type { Catalogue, Code, LanguageTag, Verdict } from '../../recognition';
import { Wording } from '../sentences/wording';
import { SHEET_TEXTS } from './sheet-texts';
import { TEXTS } from './texts';

type Values = Readonly<Record<string, string | number>>;
export type AnyOpener = CertificateThatOpens | CourseThatOpens | EquivalenceThatOpens;

class FitWording extends Wording {
  write(key: keyof typeof TEXTS, values: Values = {}): string {
    return (TEXTS[key] as Message).format(this.language, values);
  }

  writeSheet(key: keyof typeof SHEET_TEXTS, values: Values = {}): string {
    return (SHEET_TEXTS[key] as Message).format(this.language, values);
  }

  /** A heading with its lines; nothing where there are none. */
  listing(heading: string, lines: readonly string[]): string {
    return lines.length === 0 ? '' : [heading, ...lines.map((line) => this.write('item', { line }))].join('\n');
  }

  /** Posts in regions, post by post. */
  places(places: readonly Pick<OpenedPlace, 'post' | 'region'>[]): string {
    const byPost = new Map<Code, Code[]>();
    for (const { post, region } of places) byPost.set(post, [...(byPost.get(post) ?? []), region]);
    return [...byPost]
      .map(([post, regions]) => {
        const names = this.phrases.list(regions.map((region) => this.plain('regions', region)));
        return this.write('inRegions', { post: this.named('posts', post), regions: names });
      })
      .join(this.write('between'));
  }
}

/** Parts of what is said, each of which can be asked for alone. */
export const FIT_PARTS = [
  'reaches',
  'units',
  'certificates',
  'courses',
  'equivalences',
  'overlaps',
  'gaps',
  'sheet',
] as const;
export type FitPart = (typeof FIT_PARTS)[number];

const paragraphs = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');

/**
 * Where the graduates of a programme get, in paragraphs separated by empty lines; what rests on an example says so first.
 * @param parts which parts are said
 */
export function programmeSummary(
  catalogue: Catalogue,
  { graduate, reaches, unitsShort, openers }: ProgrammeFit,
  { on }: Pick<FitQuestion, 'on'>,
  language: LanguageTag,
  parts: readonly FitPart[] = FIT_PARTS,
): string {
  const wording = new FitWording(catalogue, language);
  return paragraphs([
    warning(wording, reaches, openers),
    graduateLines(wording, graduate, on),
    ...(parts.includes('reaches') ? reachParagraphs(wording, reaches) : []),
    ...(parts.includes('units') ? [unitsShortLines(wording, unitsShort)] : []),
    ...openerParagraphs(wording, openers, parts),
  ]);
}

/** The same of a consortium, with what its programmes share and leave out, and its evaluation sheet. */
export function consortiumSummary(
  catalogue: Catalogue,
  consortium: Code,
  { programmes, reaches, openers, overlaps, gaps, evaluation }: ConsortiumFit,
  { on }: Pick<FitQuestion, 'on'>,
  language: LanguageTag,
  parts: readonly FitPart[] = FIT_PARTS,
): string {
  const wording = new FitWording(catalogue, language);
  const named = wording.named('consortia', consortium);
  const values = { consortium: named, count: programmes.length, begin: wording.phrases.day(on) };
  return paragraphs([
    warning(wording, reaches, openers),
    wording.write(programmes.length === 0 ? 'noProgramme' : 'consortium', values),
    ...programmes.flatMap(({ graduate, unitsShort }) => [
      graduateLines(wording, graduate, on),
      parts.includes('units') ? unitsShortLines(wording, unitsShort) : '',
    ]),
    ...(parts.includes('reaches') && programmes.length > 0 ? reachParagraphs(wording, reaches) : []),
    ...openerParagraphs(wording, openers, parts),
    parts.includes('overlaps') ? overlapLines(wording, overlaps) : '',
    ...(parts.includes('gaps') ? gapParagraphs(wording, gaps) : []),
    ...(parts.includes('sheet') ? evaluation.map((part) => sheetPartText(wording, part)) : []),
  ]);
}

const overlapLines = (wording: FitWording, overlaps: readonly Overlap[]): string =>
  wording.listing(
    wording.write('overlaps'),
    overlaps.map(({ record, programmes }) =>
      wording.write('overlap', {
        record: wording.subject(record.type, record.code),
        programmes: wording.phrases.list(programmes.map((code) => wording.named('programmes', code))),
      }),
    ),
  );

function gapParagraphs(wording: FitWording, gaps: Gaps): readonly string[] {
  return (['posts', 'skills', 'courses'] as const).map((type) => {
    const named = gaps[type].map((code) => wording.named(type, code));
    return named.length === 0 ? '' : wording.write(`gaps.${type}`, { list: wording.phrases.list(named) });
  });
}

function warning({ phrases }: FitWording, reaches: readonly Reached[], openers: Openers): string {
  const listed = [...openers.certificates, ...openers.courses, ...openers.equivalences].flatMap(({ opens }) => opens);
  const standings = [...reaches.filter(({ verdict }) => SHOWN.includes(verdict)), ...listed].map(
    ({ standing }) => standing,
  );
  if (standings.includes('ILLUSTRATIVE')) return phrases.say('illustrative');
  return standings.includes('REPORTED') ? phrases.say('reported') : '';
}

function graduateLines(wording: FitWording, graduate: Graduate, on: string): string {
  const { programme, day, notBefore, canBegin, holdings, conditions, notAwarded } = graduate;
  const { phrases } = wording;
  const certificates = (codes: readonly Code[]): readonly string[] =>
    codes.map((code) => wording.named('certificates', code));
  const has = [
    ...certificates(holdings.map(({ certificate }) => certificate)),
    ...conditions.map((code) => wording.condition(code)),
  ];
  const values = { programme: wording.named('programmes', programme), begin: phrases.day(on), day: phrases.day(day) };
  return [
    wording.write(notBefore ? 'completesNotBefore' : 'completes', values),
    ...(canBegin ? [] : [wording.write('cannotBegin')]),
    wording.write(has.length === 0 ? 'hasNothing' : 'has', { what: phrases.list(has) }),
    ...(notAwarded.length === 0 ? [] : [wording.write('notAwarded', { what: phrases.list(certificates(notAwarded)) })]),
  ].join(phrases.gap);
}

/** Verdicts whose posts are named one by one; the others are counted. */
const SHOWN: readonly Verdict[] = ['RECOGNISED', 'CONDITIONAL'];

function reachParagraphs(wording: FitWording, reaches: readonly Reached[]): readonly string[] {
  const of = (verdict: Verdict): readonly Reached[] => reaches.filter((each) => each.verdict === verdict);
  const line = ({ post, region, outstanding }: Reached): string => {
    const place = wording.places([{ post, region }]);
    if (outstanding.length === 0) return place;
    const conditions = wording.phrases.list(outstanding.map((code) => wording.condition(code)));
    return wording.write('outstanding', { place, conditions });
  };
  return [
    of('RECOGNISED').length === 0
      ? wording.write('reachedNone')
      : wording.listing(wording.write('reached.RECOGNISED'), of('RECOGNISED').map(line)),
    wording.listing(wording.write('reached.CONDITIONAL'), of('CONDITIONAL').map(line)),
    wording.write('others', {
      partial: of('PARTIAL').length,
      refused: of('NOT_RECOGNISED').length,
      undetermined: of('UNDETERMINED').length,
    }),
  ];
}

const unitsShortLines = (wording: FitWording, unitsShort: readonly UnitsShort[]): string =>
  wording.listing(
    wording.write('unitsShort'),
    unitsShort.map((each) => unitsShortLine(wording, each)),
  );

const unitsShortLine = (wording: FitWording, { certificate, lacking }: UnitsShort): string =>
  wording.write('lacking', { certificate: wording.named('certificates', certificate), ...wording.units(lacking) });

function openerParagraphs(wording: FitWording, openers: Openers, parts: readonly FitPart[]): readonly string[] {
  return (['certificates', 'courses', 'equivalences'] as const)
    .filter((kind) => parts.includes(kind))
    .map((kind) =>
      wording.listing(
        wording.write(`openers.${kind}`),
        openers[kind].map((opener) => openerLine(wording, opener)),
      ),
    );
}

/** What a thing would open, in a line. */
export const openerText = (catalogue: Catalogue, opener: AnyOpener, language: LanguageTag): string =>
  openerLine(new FitWording(catalogue, language), opener);

function openerLine(wording: FitWording, opener: AnyOpener): string {
  const { opens } = opener;
  const what = thingOf(wording, opener);
  const line = wording.write('opens', { what, count: opens.length, places: wording.places(opens) });
  if (!('completes' in opener) || opener.completes.length === 0) return line;
  const certificates = wording.phrases.list(opener.completes.map((code) => wording.named('certificates', code)));
  return wording.write('alsoCompletes', { line, certificates });
}

function thingOf(wording: FitWording, opener: AnyOpener): string {
  if ('course' in opener) return wording.named('courses', opener.course);
  if ('certificate' in opener) return wording.named('certificates', opener.certificate);
  const { from, to } = opener;
  return wording.write('fromTo', { from: wording.named('certificates', from), to: wording.named('certificates', to) });
}

export const sheetHeading = (catalogue: Catalogue, part: SheetPart, language: LanguageTag): string =>
  headingOf(new FitWording(catalogue, language), part);

export const sheetItemTitle = (catalogue: Catalogue, { name }: SheetItem, language: LanguageTag): string =>
  new FitWording(catalogue, language).writeSheet(name);

export const sheetEntryText = (catalogue: Catalogue, entry: SheetEntry, language: LanguageTag): string =>
  entryLine(new FitWording(catalogue, language), entry);

const headingOf = (wording: FitWording, { heading, ownWords }: SheetPart): string =>
  (ownWords && wording.text(ownWords)) || wording.writeSheet(heading);

function sheetPartText(wording: FitWording, part: SheetPart): string {
  const title = `${wording.writeSheet('title')} · ${headingOf(wording, part)}`;
  return wording.listing(
    title,
    part.items.map((item) => sheetItemLine(wording, item)),
  );
}

function sheetItemLine(wording: FitWording, { name, entries, standing }: SheetItem): string {
  const title = wording.writeSheet(name);
  if (standing === null) return wording.writeSheet('item', { title, entries: wording.writeSheet('open') });
  const told = entries.map((entry) => entryLine(wording, entry)).join(wording.write('between'));
  return wording.writeSheet('itemAt', { title, entries: told, standing: wording.writeSheet(`kind.${standing}`) });
}

function entryLine(wording: FitWording, { record, text, kind, count, places, day }: SheetEntry): string {
  const label =
    record !== undefined
      ? wording.subject(record.type, record.code)
      : text !== undefined
        ? wording.text(text)
        : kind === undefined
          ? ''
          : wording.writeSheet(`kind.${kind}` as keyof typeof SHEET_TEXTS);
  const on = day === undefined ? '' : wording.phrases.day(day);
  if (count === undefined) return label === '' ? on : label;
  if (places !== undefined) return wording.writeSheet('places', { label, count, places });
  if (on !== '') return wording.writeSheet('reported', { label, count, day: on });
  return wording.writeSheet(label === '' ? 'count' : 'counted', { label, count });
}
