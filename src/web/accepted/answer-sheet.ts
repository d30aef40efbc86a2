/** The answers as a sheet: one line for each row that was given, with its own columns as they were, so that it can be filed. */
import { textIn } from '../language/language';
import type { PageLanguage } from '../language/languages';
import { STANDINGS, VERDICTS } from '../parts/words';
import { answerAt } from '../question/address';
import type { Names } from '../sheets/names';
import { NAME_TYPES, type RowFacts } from '../../sheets/candidates/candidates-of';
import type { Candidate } from './candidate';
import { headingOf } from '../../sheets/candidates/columns';
import type { Judgement, Verification } from './judge';
import { texts } from './texts';

export interface Answered {
  readonly candidate: Candidate;
  /** null: it was not asked about. */
  readonly judgement: Judgement | null;
  /** null: there are no papers. */
  readonly verification: Verification | null;
}

interface SheetOptions {
  /** The headings of the sheet that was given. */
  readonly headings: readonly string[];
  readonly language: PageLanguage;
  readonly nameOf: Names['of'];
  /** Why somebody was not asked about. */
  readonly reasonOf: (candidate: Candidate) => string;
}

/** Only where there are papers. */
const VERIFIED_KEYS = ['asVerified', 'verifiedOutstanding', 'verifiedReasons', 'papers'] as const;

const ANSWER_KEYS = [
  'answer',
  'standing',
  'outstanding',
  'reasons',
  'holdsUntil',
  'revision',
  'onDate',
  'address',
] as const;

export function answerSheet(answers: readonly Answered[], options: SheetOptions): readonly (readonly string[])[] {
  const { headings, language } = options;
  const text = (key: keyof typeof texts): string => textIn(language, texts[key]);
  const named = (['certificate', 'post', 'region'] as const).flatMap((key) => [
    `${headingOf(key, language)} (${text('code')})`,
    `${headingOf(key, language)} (${text('nameIn')})`,
  ]);
  const hasPapers = answers.some(({ verification }) => verification !== null);
  const lines = answers.flatMap(({ candidate, judgement, verification }) =>
    candidate.facts.map((facts) => ({
      number: facts.row.number,
      cells: [
        candidate.facts.map(({ row }) => row.number).join(' '),
        ...headings.map((_, at) => facts.row.written[at] ?? ''),
        ...namedCells(facts, candidate, options),
        ...answerCells(judgement, candidate, options),
        ...(hasPapers ? verifiedCells(verification, language) : []),
      ],
    })),
  );
  return [
    [text('rows'), ...headings, ...named, ...[...ANSWER_KEYS, ...(hasPapers ? VERIFIED_KEYS : [])].map(text)],
    ...lines.sort((one, other) => one.number - other.number).map(({ cells }) => cells),
  ];
}

/** The code and the name of what a row names; of what the form supplies, the code. */
function namedCells(facts: RowFacts, { question }: Candidate, { nameOf }: SheetOptions): readonly string[] {
  const supplied = { certificate: null, post: question.post, region: question.region };
  return (['certificate', 'post', 'region'] as const).flatMap((key) => {
    const written = facts.row.cells[key];
    const named = written === undefined ? undefined : nameOf(NAME_TYPES[key], written);
    return [facts[key] ?? supplied[key] ?? '', named?.is === 'TAKEN' ? (named.name ?? '') : ''];
  });
}

function verifiedCells(verification: Verification | null, language: PageLanguage): readonly string[] {
  if (verification === null) return [textIn(language, texts.notVerified), '', '', ''];
  const { papers, asVerified } = verification;
  const said = papers.map(({ certificate, text }) => `${certificate.code}: ${text}`).join('\n');
  if (asVerified === null) return [textIn(language, texts.noneStands), '', '', said];
  if (asVerified.__typename === 'ClaimRefused')
    return [textIn(language, texts.notAnswered), '', asVerified.message, said];
  const { verdict, outstanding, summary } = asVerified;
  const conditions = outstanding.map(({ text }) => text).join(textIn(language, texts.between));
  return [textIn(language, VERDICTS[verdict]), conditions, summary, said];
}

function answerCells(judgement: Judgement | null, candidate: Candidate, options: SheetOptions): readonly string[] {
  const { language, reasonOf } = options;
  const { question } = candidate;
  if (judgement === null) return [textIn(language, texts.notAsked), '', '', reasonOf(candidate), '', '', '', ''];
  if (judgement.__typename === 'ClaimRefused')
    return [
      textIn(language, texts.notAnswered),
      '',
      '',
      judgement.message,
      '',
      '',
      '',
      location.origin + answerAt(question),
    ];
  const { verdict, standing, outstanding, summary, holdsUntil, revision, onDate } = judgement;
  return [
    textIn(language, VERDICTS[verdict]),
    standing === null ? '' : textIn(language, STANDINGS[standing]),
    outstanding.map(({ text }) => text).join(textIn(language, texts.between)),
    summary,
    holdsUntil ?? '',
    String(revision),
    onDate,
    location.origin + answerAt({ ...question, onDate, revision }),
  ];
}
