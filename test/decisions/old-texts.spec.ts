/** Sentences about a register that is older than the rule of what a text may hold: nothing in it says more than it is called. */
import fc from 'fast-check';
import { Suggestions } from '../../src/api/suggestions';
import { Answer } from '../../src/decisions/answer';
import { obstacleDetail, refusalMessage, remarkDetail, summary } from '../../src/decisions/sentences';
import { visible, visibleLines } from '../../src/language/characters';
import { compile, decide, LANGUAGES, type Catalogue, type Claim } from '../../src/recognition';
import { certificate, claim, registerOf, requirement } from '../support/builders';
import { forbidden, named } from '../support/characters';
import { decided } from '../support/engine';
import { FORGERY, oldRegister } from '../support/old-register';

const catalogue = compile(oldRegister(), 1);
const about = (...certificates: readonly string[]): Claim => claim(certificates, { post: 'p1', region: 'HK' });
const answerTo = (register: Catalogue, asked: Claim): Answer =>
  new Answer(register, asked, decided(decide(register, asked)), new Suggestions());

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([[['HELD']], [['BANNED']], [['ASKED', 'BANNED']]])(
    'what %s counts for forges no line of the summary',
    (certificates) => {
      const answer = answerTo(catalogue, about(...certificates));
      const told = summary(answer, language);
      expect(visibleLines(told)).toBe(told);
      expect(told.split('\n').filter((line) => line.startsWith(FORGERY))).toEqual([]);
      expect(told).toContain('⟨U+000A⟩');
      for (const miss of answer.nearMisses)
        for (const obstacle of miss.obstacles) {
          const detail = obstacleDetail(answer, obstacle, miss, language);
          expect(visible(detail)).toBe(detail);
        }
    },
  );

  test('a remark repeats facts as they can be seen, and no more of them than is needed', () => {
    const satisfied = [`x\n${FORGERY}`, 'y'.repeat(5_000)];
    const answer = answerTo(catalogue, { ...about('HELD'), facts: { satisfied } });
    const [forged, long] = answer.remarks.map((remark) => remarkDetail(answer, remark, language));
    expect(forged).toContain(`x⟨U+000A⟩${FORGERY}`);
    expect(long.length).toBeLessThan(300);
  });

  test('a refusal repeats codes as they can be seen', () => {
    const problems = [{ code: 'UNKNOWN_POST' as const, path: 'post', value: `p1\u202e\n${FORGERY}` }];
    const told = refusalMessage(problems, [[]], language);
    expect(told).toContain(`p1⟨U+202E⟩⟨U+000A⟩${FORGERY}`);
  });
});

test('any character that no text may have is shown by its code point, wherever it stands in a name', () => {
  fc.assert(
    fc.property(forbidden, fc.nat(4), (character, at) => {
      const name = { en: `${'Name'.slice(0, at)}${character}${'Name'.slice(at)}` };
      const old = compile(
        registerOf({
          certificates: [certificate('C', { name })],
          requirements: [requirement('R', [{ code: 'one', needs: [{ certificate: 'C' }] }])],
        }),
        1,
      );
      const told = summary(answerTo(old, claim(['C'])), 'en');
      expect(told).toContain(`${'Name'.slice(0, at)}⟨${named(character)}⟩${'Name'.slice(at)}`);
    }),
  );
});
