/** Sentences about a register that is older than the rule of what a text may hold: nothing in it says more than it is called. */
import fc from 'fast-check';
import { obstacleDetail, refusalMessage, summary } from '../../src/decisions/sentences';
import { visible, visibleLines } from '../../src/language/characters';
import { compile, decide, LANGUAGES, nearMisses, type Claim } from '../../src/recognition';
import { certificate, claim, registerOf, requirement } from '../support/builders';
import { forbidden, named } from '../support/characters';
import { decided } from '../support/engine';
import { FORGERY, oldRegister } from '../support/old-register';

const catalogue = compile(oldRegister(), 1);
const about = (...certificates: readonly string[]): Claim => claim(certificates, { post: 'p1', region: 'HK' });

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([[['HELD']], [['BANNED']], [['ASKED', 'BANNED']]])(
    'what %s counts for forges no line of the summary',
    (certificates) => {
      const decision = decided(decide(catalogue, about(...certificates)));
      const misses = nearMisses(catalogue, about(...certificates), decision);
      const told = summary(catalogue, decision, misses, language);
      expect(visibleLines(told)).toBe(told);
      expect(told.split('\n').filter((line) => line.startsWith(FORGERY))).toEqual([]);
      expect(told).toContain('⟨U+000A⟩');
      for (const miss of misses)
        for (const obstacle of miss.obstacles) {
          const detail = obstacleDetail(catalogue, obstacle, miss, language);
          expect(visible(detail)).toBe(detail);
        }
    },
  );

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
      const asked = claim(['C']);
      const told = summary(old, decided(decide(old, asked)), [], 'en');
      expect(told).toContain(`${'Name'.slice(0, at)}⟨${named(character)}⟩${'Name'.slice(at)}`);
    }),
  );
});
