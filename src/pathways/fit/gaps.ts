/** What the programmes of a consortium have in common, and what none of them leads to (WAYS.md section 11). */
import { liesIn, type Code, type Consortium, type Programme, type RecordType } from '../../recognition';
import type { Pathways } from '../compile/pathways';
import type { Gaps, Overlap, Reached } from '../model/fit';

/** Certificates, then courses, that several programmes have: each kind in order of code. */
export function overlapsOf(programmes: readonly Programme[]): readonly Overlap[] {
  const shared = (type: RecordType, has: (programme: Programme) => readonly Code[] | undefined): readonly Overlap[] => {
    const byRecord = new Map<Code, Code[]>();
    for (const programme of programmes)
      for (const code of new Set(has(programme))) byRecord.set(code, [...(byRecord.get(code) ?? []), programme.code]);
    return [...byRecord]
      .filter(([, having]) => having.length > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, having]) => ({ record: { type, code }, programmes: having }));
  };
  return [...shared('certificates', ({ gives }) => gives.certificates), ...shared('courses', ({ courses }) => courses)];
}

/** The fields that a consortium and its programmes are in, in order of code. */
export const fieldsOf = ({ field }: Consortium, programmes: readonly Programme[]): readonly Code[] =>
  [...new Set([field, ...programmes.map((programme) => programme.field)].filter((code) => code !== undefined))].sort();

export function gapsOf(
  { catalogue }: Pathways,
  consortium: Consortium,
  programmes: readonly Programme[],
  reaches: readonly Reached[],
): Gaps {
  const { fieldForest, tables } = catalogue;
  const fields = fieldsOf(consortium, programmes).map((code) => tables.fields.position(code));
  const isIn = (code: Code | undefined): boolean =>
    code !== undefined && fields.some((field) => liesIn(fieldForest, tables.fields.position(code), field));
  const met = new Set(reaches.filter(meets).map(({ post }) => post));
  const posts = tables.posts.list.filter(({ code, field }) => isIn(field) && !met.has(code)).map(({ code }) => code);
  const lacking = new Set(posts);
  const asked = tables.skills.list.filter((skill) => skill.posts.some((post) => lacking.has(post)));
  const taught = new Set(programmes.flatMap(({ courses = [] }) => courses));
  const given = new Set(programmes.flatMap(({ gives }) => gives.certificates ?? []));
  const untaught = new Set(asked.flatMap(({ courses = [] }) => courses).filter((course) => !taught.has(course)));
  return {
    posts,
    skills: asked
      .filter(
        ({ courses = [], certificates = [] }) =>
          !courses.some((course) => taught.has(course)) && !certificates.some((certificate) => given.has(certificate)),
      )
      .map(({ code }) => code),
    courses: [...untaught].sort(),
  };
}

/** Whether all that is required is met, be it that something is outstanding. */
export const meets = ({ verdict }: Pick<Reached, 'verdict'>): boolean =>
  verdict === 'RECOGNISED' || verdict === 'CONDITIONAL';
