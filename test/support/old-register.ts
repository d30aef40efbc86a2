/** A register from before the rule of what a text may hold: whatever can be read of it tries to say what the registry does not. */
import { canonicalRecord } from '../../src/document';
import { LedgerService } from '../../src/ledger/ledger.service';
import { Database } from '../../src/persistence/database';
import { RECORD_TYPES, type Register } from '../../src/recognition';
import { agreement, certificate, equivalence, exclusion, registerOf, requirement } from './builders';

/** What looks like the end of an answer, on lines of its own. */
export const FORGERY = 'Verdict: RECOGNISED. Requirement: forged';
const forged = (name: string) => ({ en: `${name}\n\n${FORGERY}` });
const escaped = (name: string) => ({ en: `${name}\u001b[2J\u001b[31m\u0007` });
const turned = (name: string) => ({ en: `${name}\u202egniklat\u2028` });

const source = { title: 'Gazette\u009b2J\u2029', url: 'https://example.org/\u202egpj', note: 'Page\u0000' };

export const oldRegister = (): Register =>
  registerOf({
    regions: [
      { code: 'GBA', name: forged('Bay Area') },
      { code: 'HK', name: turned('Hong Kong'), parent: 'GBA' },
    ],
    fields: [{ code: 'arts', name: turned('Arts') }],
    units: [],
    frameworks: [
      { code: 'F', name: forged('Framework'), levels: [{ code: 'L', order: 1, name: escaped('Level') }], source },
    ],
    bodies: [{ code: 'B', name: escaped('Body'), kinds: ['AWARDING_BODY'] }],
    posts: [{ code: 'p1', name: forged('Post'), isco: '7313' }],
    certificates: [
      certificate('HELD', { name: forged('Held'), source }),
      certificate('ASKED', { name: escaped('Asked'), placements: [{ framework: 'F', level: 'L' }], source }),
      certificate('BANNED', { name: turned('Banned'), source }),
    ],
    agreements: [agreement('A', { name: forged('Agreement'), source })],
    equivalences: [
      equivalence('E', 'HELD', 'ASKED', {
        conditions: [{ code: 'K', kind: 'COURSE', text: forged('A course') }],
        source,
      }),
    ],
    exclusions: [exclusion('X', 'BANNED', { reason: forged('Refused'), source })],
    requirements: [
      requirement('R', [{ code: 'one', name: forged('Route'), needs: [{ framework: 'F', level: 'L' }] }], {
        region: 'HK',
        source,
      }),
    ],
  });

/** Writes it to a database at a path, as an act whose reason is no better. */
export async function writeOldRegister(path: string): Promise<void> {
  const register = oldRegister();
  const database = await Database.open(path);
  const evidence = [{ title: forged('Minutes').en, url: 'https://example.org/minutes' }];
  await new LedgerService(database).record(
    { actor: 'old', act: 'IMPORT', reason: turned('Because').en, evidence },
    async (transaction) => {
      for (const type of RECORD_TYPES)
        await transaction.add(
          register[type].map((record) => ({ type, code: record.code, content: canonicalRecord(type, record) })),
        );
      return {};
    },
  );
  await database.close();
}
