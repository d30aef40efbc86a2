/** Marks of searches that wrap around: however many questions there were, they do not show in the next answer. */
import { compile, decide, type Decision } from '../../src/recognition';
import { BidirectionalSearch, SearchOutcome } from '../../src/recognition/decide/bidirectional-search';
import { Marks, marksOf } from '../../src/recognition/decide/marks';
import { isRefusal, resolveClaim, type Question } from '../../src/recognition/decide/question';
import { requirementRowAt, RequirementRow } from '../../src/recognition/catalogue/requirement-rows';
import { agreement, certificate, claim, equivalence, registerOf, requirement } from '../support/builders';
import { decided, REVISION } from '../support/engine';

const CERTIFICATES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
const register = registerOf({
  certificates: CERTIFICATES.map((code) => certificate(code)),
  posts: CERTIFICATES.map((code) => ({ code, name: { en: code } })),
  agreements: [agreement('A', { onward: { maxSteps: 5 } })],
  equivalences: CERTIFICATES.slice(1).map((code, at) => equivalence(`e${String(at)}`, CERTIFICATES[at], code)),
  requirements: CERTIFICATES.map((code) =>
    requirement(`q-${code}`, [{ code: 'r', needs: [{ certificate: code }] }], { post: code }),
  ),
});
const claims = CERTIFICATES.flatMap((held) => CERTIFICATES.map((post) => claim([held], { post })));

const GREATEST = 0x7fffffff;

it('are reset before they overflow', () => {
  const [fresh, used] = [compile(register, REVISION), compile(register, REVISION)];
  const marks = marksOf(used.steps);
  const answers = (catalogue: typeof used): readonly Decision[] => claims.map((put) => decided(decide(catalogue, put)));
  const expected = answers(fresh);
  marks.base = GREATEST - CERTIFICATES.length;
  expect(answers(used)).toEqual(expected);
  expect(marks.base).toBeLessThan(GREATEST / 2);
});

it.each([7, 10, 13, 20, 33])('leave nothing behind where %d is the greatest', (limit) => {
  const catalogue = compile(register, REVISION);
  const { requirements, steps } = catalogue;
  const search = new BidirectionalSearch(catalogue, new Marks(steps.nodes, limit));
  const found = claims.map((put) => {
    const question = resolveClaim(catalogue, put) as Question;
    expect(isRefusal(question)).toBe(false);
    const row = requirementRowAt(requirements, question.post, question.region, question.rank);
    const outcome = search.run(
      question,
      requirements.rows,
      row + RequirementRow.TARGETS,
      requirements.rows[row + RequirementRow.ROUTES],
    );
    return outcome === SearchOutcome.FOUND ? search.length : null;
  });
  const expected = CERTIFICATES.flatMap((_, from) => CERTIFICATES.map((__, to) => (to >= from ? to - from : null)));
  expect(found).toEqual(expected);
});
