/** `authorization`: may whoever holds a certificate do a job, and may a body award a certificate? */
import { nameIn } from '../../../api/names';
import { inEveryLanguage, localized, type LocalizedText } from '../../../language/message';
import { countDecision } from '../../../monitoring/metrics';
import {
  covers,
  decide,
  isRefusal,
  standingOf,
  type Catalogue,
  type Decision,
  type LanguageTag,
} from '../../../recognition';
import { Answer } from '../../answer';
import { claimIn, toldProblem, type Fields } from '../../lines/claim-line';
import { sentence } from '../../sentences';
import { questionPage } from '../../question-address';
import { refusedFor, type Question } from '../questions.service';
import { TRQP_ANSWERS, TRQP_MESSAGES } from './messages';
import { expectTypes, problemOf, unknownAction, type Query } from './query';

/** An answer of the protocol, and what stands beside it. */
export interface Answered {
  readonly yes: boolean;
  readonly message: (language: LanguageTag) => string;
  readonly more: object;
}

export const AUTHORIZATION_ACTIONS = ['recognise', 'award'] as const;

/** @param decided told of each decision */
export function authorization(query: Query, question: Question, decided: (decision: Decision) => void): Answered {
  if (query.action === 'recognise') return holderMay(query, question, decided);
  if (query.action === 'award') return bodyMayAward(query, question);
  throw unknownAction(query, AUTHORIZATION_ACTIONS);
}

/** The authority is the region of the job, or the body whose rule it is; then the region stands in the context. */
function holderMay(query: Query, question: Question, decided: (decision: Decision) => void): Answered {
  expectTypes(query, 'entity', ['certificates']);
  expectTypes(query, 'authority', ['regions', 'bodies']);
  expectTypes(query, 'resource', ['posts']);
  const { catalogue, suggestions } = question.snapshot;
  const read = claimIn(claimOf(query), query.day);
  if ('problems' in read) throw refusedFor(read.problems);
  const decision = decide(catalogue, read.claim);
  if (isRefusal(decision)) {
    countDecision('REFUSED');
    throw refusedFor(decision.problems.map((problem) => toldProblem(problem, catalogue, suggestions)));
  }
  countDecision(decision.verdict);
  decided(decision);
  const { verdict, revision, onDate, purpose, standing, outstanding } = decision;
  const details = questionPage(question.origin, read.claim, revision);
  const more = { verdict, revision, onDate, purpose, standing, outstanding, details };
  if (!isByAuthority(query, catalogue, decision)) {
    const authority = named(catalogue, 'bodies', query.authority.code);
    return { yes: false, message: saying(localized(TRQP_ANSWERS.OTHER_AUTHORITY, { authority })), more };
  }
  const answer = new Answer(catalogue, read.claim, decision, suggestions);
  return { yes: verdict === 'RECOGNISED', message: (language) => sentence(answer, language), more };
}

/** The claim in the words of `ClaimInput`; the context has texts alone. */
function claimOf({ entity, authority, resource, context }: Query): Fields {
  const { awardedOn, expiresOn, purpose, experienceYears, languages, satisfied } = context;
  return {
    holdings: [{ certificate: entity.code, awardedOn, expiresOn }],
    post: resource.code,
    region: authority.type === 'regions' ? authority.code : regionIn(context),
    purpose,
    facts: {
      experienceYears: experienceYears === undefined ? undefined : Number(experienceYears),
      languages: listed(languages),
      satisfied: listed(satisfied),
    },
  };
}

function regionIn({ region }: Query['context']): string {
  if (region !== undefined) return region;
  const path = 'context.region';
  throw refusedFor([problemOf('REGION_NEEDED', path, '', localized(TRQP_MESSAGES.REGION_NEEDED, { path }))]);
}

const listed = (text: string | undefined): readonly string[] | undefined =>
  text?.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

function isByAuthority({ authority }: Query, { tables }: Catalogue, { requirement }: Decision): boolean {
  if (authority.type === 'regions') return true;
  return requirement !== null && tables.requirements.find(requirement)?.authority === authority.code;
}

/** The authority is the body itself, or the region where the certificate is awarded. */
function bodyMayAward(query: Query, { snapshot: { catalogue } }: Question): Answered {
  expectTypes(query, 'entity', ['bodies']);
  expectTypes(query, 'authority', ['bodies', 'regions']);
  expectTypes(query, 'resource', ['certificates']);
  const { entity, authority, resource, day } = query;
  const certificate = catalogue.tables.certificates.find(resource.code)!;
  const isAsked = authority.code === (authority.type === 'bodies' ? certificate.body : certificate.region);
  const yes = certificate.body === entity.code && isAsked && covers(certificate.awarded, day);
  const names = {
    body: named(catalogue, 'bodies', entity.code),
    certificate: named(catalogue, 'certificates', resource.code),
  };
  const message = saying(localized(yes ? TRQP_ANSWERS.AWARDS : TRQP_ANSWERS.DOES_NOT_AWARD, names));
  return { yes, message, more: { revision: catalogue.revision, onDate: day, standing: standingOf(certificate) } };
}

/** What is said in every language, in one. */
export const saying =
  (text: LocalizedText): Answered['message'] =>
  (language) =>
    text[language];

/** The name of a record, in every language. */
export const named = (
  { tables }: Catalogue,
  type: 'bodies' | 'certificates' | 'agreements',
  code: string,
): LocalizedText => inEveryLanguage((language) => nameIn(tables[type].find(code)!.name, language));
