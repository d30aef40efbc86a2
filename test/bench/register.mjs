/**
 * A world as a register, and its claims as claims in codes. Exact: an equivalence hangs on ONWARD (passed on up to six steps) or on SINGLE;
 * a requirement stands at every region that the post's rows name, made of the rows of that region and of all above it, cut at their days,
 * so that "the nearest requirement wins whole" gives what "any row at or above counts" gives.
 */
import { MOST_STEPS, OPEN } from './world.mjs';

const DAY = 86_400_000;
const dayOf = (number) => new Date(Date.UTC(2000, 0, 1) + number * DAY).toISOString().slice(0, 10);
const periodOf = (first, past) =>
  first > 0 || past < OPEN
    ? { period: { ...(first > 0 && { from: dayOf(first) }), ...(past < OPEN && { until: dayOf(past) }) } }
    : {};
/** Codes are in the order of numbers, so the engine keeps everything in the same order as the others. */
const codeOf = (letter, number) => letter + String(number).padStart(7, '0');
const named = (kind, number) => ({ code: codeOf(kind[0], number), name: { en: `${kind} ${number}` } });
const listOf = (count, make) => Array.from({ length: count }, (_, number) => make(number));

/** The equivalence's number, from its code. */
export const equivalenceNumber = (code) => Number(code.slice(1));

export function registerOf(world) {
  const { regions, equivalences } = world;
  const agreement = { parties: ['BODY', 'PARTNER'], regions: [codeOf('R', 0)], purposes: ['PRACTICE'] };
  return {
    regions: listOf(regions.count, (id) => ({
      ...named('Region', id),
      ...(id > 0 && { parent: codeOf('R', regions.parent[id]) }),
    })),
    fields: [],
    units: [],
    frameworks: [],
    levelReferences: [],
    bodies: ['BODY', 'PARTNER'].map((code) => ({ code, name: { en: code }, kinds: ['AWARDING_BODY'] })),
    certificates: listOf(world.certificates, (id) => ({ ...named('Certificate', id), body: 'BODY' })),
    posts: listOf(world.posts, (id) => named('Post', id)),
    requirements: requirementsOf(world),
    agreements: [
      { code: 'ONWARD', name: { en: 'Passed on' }, ...agreement, onward: { maxSteps: MOST_STEPS } },
      { code: 'SINGLE', name: { en: 'Not passed on' }, ...agreement },
    ],
    equivalences: listOf(equivalences.count, (id) => ({
      code: codeOf('E', id),
      agreement: equivalences.onward[id] === 1 ? 'ONWARD' : 'SINGLE',
      from: codeOf('C', equivalences.from[id]),
      to: codeOf('C', equivalences.to[id]),
      regions: [codeOf('R', equivalences.region[id])],
      ...periodOf(equivalences.first[id], equivalences.past[id]),
    })),
    exclusions: [],
    postGroups: [],
    courses: [],
    skills: [],
    consortia: [],
    programmes: [],
    openings: [],
  };
}

function requirementsOf({ posts, regions, requirements: { count, post, region, certificate, first, past } }) {
  const rowsOf = listOf(posts, () => []);
  for (let row = 0; row < count; row++) rowsOf[post[row]].push(row);
  return rowsOf.flatMap((rows, asking) =>
    [...new Set(rows.map((row) => region[row]))].flatMap((here) => {
      const counting = rows.filter((row) => here >= region[row] && here < regions.high[region[row]]);
      const cuts = [...new Set(counting.flatMap((row) => [first[row], past[row]]))].sort((a, b) => a - b);
      return cuts.slice(1).flatMap((until, at) => {
        const inForce = counting.filter((row) => first[row] <= cuts[at] && until <= past[row]);
        if (inForce.length === 0) return [];
        return {
          code: `Q${asking}-${here}-${at}`,
          post: codeOf('P', asking),
          region: codeOf('R', here),
          ...periodOf(cuts[at], until),
          routes: inForce.map((row) => ({ code: `r${row}`, needs: [{ certificate: codeOf('C', certificate[row]) }] })),
        };
      });
    }),
  );
}

export const claimsOf = ({ claims }) =>
  listOf(claims.count, (claim) => ({
    holdings: [{ certificate: codeOf('C', claims.certificate[claim]) }],
    post: codeOf('P', claims.post[claim]),
    region: codeOf('R', claims.region[claim]),
    onDate: dayOf(claims.day[claim]),
    purpose: 'PRACTICE',
  }));
