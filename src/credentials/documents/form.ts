/**
 * What a credential has to look like: W3C Verifiable Credentials Data Model 2.0, "Basic Concepts", and 1.1 where that is what it names.
 * What its terms mean is checked by its graph.
 */
import { isDay } from '../../recognition';
import { BASE_CONTEXT_1, BASE_CONTEXT_2 } from '../contexts';
import { failed, Found } from './finding';
import { EXPECTED } from './finding-messages';
import { isObject, listOf, type Json, type JsonObject } from './json';

type Expected = keyof typeof EXPECTED;

function refuse(member: string, expected: Expected): never {
  throw new Found(failed('MEMBER_MALFORMED', { member, expected: EXPECTED[expected] }));
}

/** Which data model it names, which is the first of its contexts. @throws Found where it is none, or anything is malformed */
export function checkForm(credential: JsonObject): '1.1' | '2.0' {
  const model = checkContexts(credential['@context']);
  const types = listOf(credential.type);
  if (types.length === 0 || !types.every((type) => typeof type === 'string')) refuse('type', 'TYPES');
  if (!types.includes('VerifiableCredential')) throw new Found(failed('NOT_OF_TYPE'));
  if (credential.id !== undefined && !isUrl(credential.id)) refuse('id', 'URL');
  checkIssuer(credential.issuer);
  checkSubjects(credential.credentialSubject);
  checkMoments(credential, model);
  checkTyped(credential);
  checkTexts(credential, 'credential');
  return model;
}

function checkContexts(contexts: Json | undefined): '1.1' | '2.0' {
  const [base, ...others] = listOf(contexts);
  if (base !== BASE_CONTEXT_1 && base !== BASE_CONTEXT_2) throw new Found(failed('BASE_CONTEXT_NOT_FIRST'));
  if (!others.every((context) => isObject(context) || isUrl(context))) refuse('@context', 'CONTEXTS');
  return base === BASE_CONTEXT_2 ? '2.0' : '1.1';
}

function checkIssuer(issuer: Json | undefined): void {
  if (issuer === undefined) refuse('issuer', 'ISSUER');
  if (!isUrl(isObject(issuer) ? issuer.id : issuer)) refuse('issuer', 'ISSUER');
  if (isObject(issuer)) checkTexts(issuer, 'issuer');
}

function checkSubjects(subjects: Json | undefined): void {
  const all = listOf(subjects);
  if (all.length === 0) refuse('credentialSubject', 'SUBJECT');
  for (const subject of all) {
    if (!isObject(subject) || Object.keys(subject).length === 0) return refuse('credentialSubject', 'SUBJECT');
    if (subject.id !== undefined && !isUrl(subject.id)) refuse('credentialSubject.id', 'URL');
  }
}

function checkMoments(credential: JsonObject, model: '1.1' | '2.0'): void {
  const [from, until] = model === '2.0' ? ['validFrom', 'validUntil'] : ['issuanceDate', 'expirationDate'];
  if (model === '1.1' && credential[from] === undefined) refuse(from, 'MOMENT');
  const moments = [from, until].flatMap((member) => {
    const value = credential[member];
    if (value === undefined) return [];
    return [momentOf(value) ?? refuse(member, 'MOMENT')];
  });
  if (moments.length === 2 && moments[1] < moments[0]) refuse(until, 'LATER');
}

/** Members whose values say what they are; those in bold of the data model have an id as well. */
const TYPED = ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence', 'proof'] as const;

function checkTyped(credential: JsonObject): void {
  for (const member of TYPED)
    for (const value of listOf(credential[member])) {
      if (!isObject(value)) return refuse(member, 'OBJECT');
      const types = listOf(value.type);
      if (types.length === 0 || !types.every((type) => typeof type === 'string')) refuse(`${member}.type`, 'TYPES');
      const isNamed = value.id !== undefined || member === 'credentialSchema';
      if (isNamed && !isUrl(value.id)) refuse(`${member}.id`, 'URL');
    }
}

const OF_A_TEXT = ['@value', '@language', '@direction'];

/** `name` and `description`: a text, or texts with their languages ("Language and Base Direction" in the data model 2.0). */
function checkTexts(object: JsonObject, owner: string): void {
  for (const member of ['name', 'description'])
    for (const value of listOf(object[member])) {
      const isText =
        typeof value === 'string' ||
        (isObject(value) &&
          typeof value['@value'] === 'string' &&
          Object.keys(value).every((key) => OF_A_TEXT.includes(key)));
      if (!isText) refuse(`${owner}.${member}`, 'TEXT');
    }
}

/** An absolute URL, URNs and DIDs among them. */
export const isUrl = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);

const MOMENT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** The point in time of an XML Schema `dateTimeStamp`, in milliseconds; undefined where it is none. */
export function momentOf(value: Json | undefined): number | undefined {
  const day = typeof value === 'string' ? MOMENT.exec(value)?.[1] : undefined;
  if (day === undefined || !isDay(day)) return undefined;
  const moment = Date.parse(value as string);
  return Number.isNaN(moment) ? undefined : moment;
}
