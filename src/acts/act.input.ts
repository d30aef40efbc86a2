/** What every act on the register says beside what is done: why, on what evidence, for whom; and a key that keeps it from being done twice. */
import { createHash } from 'node:crypto';
import { Field, InputType } from '@nestjs/graphql';
import type { ActProblem } from './refusal';
import { LONGEST, linkFlaws, textFlaws } from '../document';
import type { Act, Evidence } from '../ledger/ledger.service';
import type { Code } from '../recognition';
import { CodeScalar } from '../api/scalars';
import { problem, textProblems } from './problems';

@InputType({ description: 'What an act rests on: a title, and an address, a digest of the document, or both.' })
export class EvidenceInput {
  @Field(() => String, {
    description: 'What it is called: at most 4,000 characters on one line, in Unicode Normalization Form C.',
  })
  title: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where it is to be read, with `https` or `http`: at most 2,000 characters.',
  })
  url?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the document, 64 hexadecimal digits in lower case: whoever has it can tell that it is the same.',
  })
  sha256?: string | null;
}

@InputType({ description: 'Why an act is done, and for whom.' })
export class ActInput {
  @Field(() => String, {
    description:
      'Why, in a sentence of at most 4,000 characters on one line, in Unicode Normalization Form C. It stands in the ledger for good.',
  })
  reason: string;
  @Field(() => [EvidenceInput], { nullable: true, description: 'What it rests on.' })
  evidence?: EvidenceInput[] | null;
  @Field(() => CodeScalar, {
    nullable: true,
    description: 'The body on whose behalf you act; only needed where you belong to several that may.',
  })
  as?: Code | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A word of your own for this act, as a UUID. Whoever lost the answer sends the same act with the same key again: if it stands, it is not done twice, and the answer is the first one.',
  })
  key?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is only checked: nothing is done, and the answer is `ActRefused` with all that stands against it; with nothing where it would be recorded.',
  })
  checkOnly?: boolean | null;
}

const KEY = /^[A-Za-z0-9._:-]{1,64}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** Every problem of the act's own fields. */
export function actProblems({ reason, evidence, key }: ActInput): readonly ActProblem[] {
  const problems = [...required('REASON_MISSING', reason, '/act/reason')];
  if (typeof key === 'string' && !KEY.test(key)) problems.push(problem('MALFORMED_KEY', { value: key }, '/act/key'));
  evidence?.forEach(({ title, url, sha256 }, position) => {
    const at = `/act/evidence/${String(position)}`;
    problems.push(...required('EVIDENCE_UNTITLED', title, `${at}/title`));
    if (!url && !sha256) problems.push(problem('EVIDENCE_EMPTY', { value: title }, at));
    if (url) problems.push(...textProblems(url, linkFlaws(url), `${at}/url`));
    if (sha256 && !DIGEST.test(sha256)) problems.push(problem('MALFORMED_DIGEST', { value: sha256 }, `${at}/sha256`));
  });
  return problems;
}

/** What is wrong with a text that every act, or every piece of evidence, has; `missing`: what is said where it is empty. */
function required(missing: 'REASON_MISSING' | 'EVIDENCE_UNTITLED', text: string, at: string): readonly ActProblem[] {
  const flaws = textFlaws(text, LONGEST.text);
  const others = flaws.filter(({ key }) => !key.startsWith('EMPTY'));
  const isEmpty = others.length < flaws.length;
  return [...(isEmpty ? [problem(missing, { value: text }, at)] : []), ...textProblems(text, others, at)];
}

/** @param request all that is asked for beside `input`, so that a key cannot stand for two acts */
export function actOf(actor: string, act: string, subject: string | undefined, input: ActInput, request: object): Act {
  const { key } = input;
  const reason = input.reason.trim();
  const evidence = (input.evidence ?? []).map(({ title, url, sha256 }): Evidence => ({
    title,
    ...(url && { url }),
    ...(sha256 && { sha256 }),
  }));
  const as = input.as ?? null;
  return {
    actor,
    act,
    subject,
    reason,
    evidence,
    ...(key && { once: { key, request: digestOf([act, { ...request, as, reason, evidence }]) } }),
  };
}

/** The same for the same content, whatever the order of fields. */
const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_, part: unknown) =>
        typeof part === 'object' && part !== null && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
          : part,
      ),
    )
    .digest('hex');
