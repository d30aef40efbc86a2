/** Answers in words, for tests of sentences. */
import { Suggestions } from '../../src/api/suggestions';
import { Answer } from '../../src/decisions/answer';
import { summaryWithCodes } from '../../src/decisions/sentences';
import { compile, decide, type Catalogue, type Claim, type LANGUAGES, type Register } from '../../src/recognition';
import { registerOf } from '../support/builders';
import { decided } from '../support/engine';

/** What a sentence must never show: values that are missing, or messages that were not filled in. */
export const SLIPS = /undefined|null|NaN|Invalid|\[object|\[\]|[{}]|“”|「」|«»|--/;

export const tell = (catalogue: Catalogue, asked: Claim): Answer =>
  new Answer(catalogue, asked, decided(decide(catalogue, asked)), new Suggestions());

export const inWords = (answer: Answer, language: (typeof LANGUAGES)[number]): string =>
  summaryWithCodes(answer, language);

/** The names of the builders, which are in English alone, in four languages that can be told apart. */
function inFourLanguages(register: Register): Register {
  const names = (key: string, value: unknown): unknown => {
    if (!['name', 'text', 'reason'].includes(key)) return value;
    const { en } = value as { readonly en: string };
    return { en: `${en} in English`, 'zh-Hant': `繁體${en}`, 'zh-Hans': `简体${en}`, pt: `${en} em português` };
  };
  return JSON.parse(JSON.stringify(register), names) as Register;
}

export const compiled = (records: Partial<Register>): Catalogue => compile(inFourLanguages(registerOf(records)), 1);
