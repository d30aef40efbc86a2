/** What a text may hold, over GraphQL: in every act, in what every act says of itself, and in every draft that is looked at. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { visible } from '../../src/language/characters';
import { forbidden, harmless, named } from '../support/characters';
import { writeOldRegister } from '../support/old-register';
import { temporaryFolder } from '../support/registry';
import { startService, type RunningService } from '../support/service';

const folder = temporaryFolder();
const text = (code: string) => ({ code, name: { en: code } });
const DOCUMENT = {
  regions: [text('GBA'), { ...text('HK'), parent: 'GBA' }],
  bodies: [
    { ...text('GIC'), kinds: ['AWARDING_BODY'] },
    { ...text('HRD'), kinds: ['AWARDING_BODY'] },
    { ...text('HKA'), kinds: ['COMPETENT_AUTHORITY'], region: 'HK' },
  ],
  certificates: [
    { ...text('C1'), body: 'GIC' },
    { ...text('C2'), body: 'HRD' },
  ],
  posts: [text('setter')],
  agreements: [{ ...text('TWO'), parties: ['GIC', 'HRD'], regions: ['GBA'], purposes: ['PRACTICE'] }],
  equivalences: [{ code: 'E0', agreement: 'TWO', from: 'C2', to: 'C1' }],
};

let service: RunningService;
let token: string;
beforeAll(async () => {
  const catalogue = join(folder, 'catalogue.json');
  writeFileSync(catalogue, JSON.stringify(DOCUMENT));
  service = await startService({ catalogue });
  token = await service.tokenFor('ann', 'registrar', 'body:GIC', 'authority:HKA');
});
afterAll(() => service.stop());

interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

async function problemsOf(
  declared: string,
  field: string,
  variables: Record<string, unknown>,
): Promise<readonly Problem[]> {
  const { data, errors } = await service.graphql(
    `${declared} { answer: ${field} { __typename ... on ActRefused { problems { code path message(language: ZH_HANT) } } } }`,
    variables,
    token,
  );
  expect(errors).toBeUndefined();
  return (data?.answer as { problems?: readonly Problem[] }).problems ?? [];
}

const WHY = { reason: 'Agreed' };
const E1 = { code: 'E1', agreement: 'TWO', from: 'C1', to: 'C2' };
const condition = (words: string) => [{ code: 'K', kind: 'COURSE', text: { pt: words } }];

/** Every kind of act and of draft, and where in it the text stands. */
const PLACES: Readonly<Record<string, readonly [path: string, send: (words: string) => Promise<readonly Problem[]>]>> =
  {
    'a record that is registered': [
      'name.zhHans',
      (words) =>
        problemsOf('mutation ($record: RecordInput!, $act: ActInput!)', 'register(record: $record, act: $act)', {
          record: { post: { code: 'P', name: { zhHans: words } } },
          act: WHY,
        }),
    ],
    'one of many': [
      'records[1].reason.en',
      (words) =>
        problemsOf(
          'mutation ($records: [RecordInput!]!, $act: ActInput!)',
          'registerMany(records: $records, act: $act)',
          {
            records: [
              { post: text('P') },
              {
                exclusion: {
                  code: 'X',
                  certificate: 'C1',
                  regions: ['HK'],
                  purposes: ['PRACTICE'],
                  reason: { en: words },
                },
              },
            ],
            act: { ...WHY },
          },
        ),
    ],
    'a record that is amended': [
      'source.note',
      (words) =>
        problemsOf(
          'mutation ($record: RecordInput!, $act: ActInput!)',
          'amend(record: $record, seenRevision: 1, act: $act)',
          {
            record: { post: { ...text('setter'), source: { title: 'Gazette', note: words } } },
            act: WHY,
          },
        ),
    ],
    'an agreement that is proposed': [
      'name.en',
      (words) =>
        problemsOf('mutation ($a: AgreementInput!, $act: ActInput!)', 'proposeAgreement(agreement: $a, act: $act)', {
          a: { code: 'A', name: { en: words }, parties: ['GIC', 'HRD'], regions: ['HK'], purposes: ['PRACTICE'] },
          act: WHY,
        }),
    ],
    'an agreement that is amended': [
      'source.title',
      (words) =>
        problemsOf(
          'mutation ($a: AgreementInput!, $act: ActInput!)',
          'amendAgreement(agreement: $a, seenRevision: 1, act: $act)',
          { a: { ...DOCUMENT.agreements[0], source: { title: words } }, act: WHY },
        ),
    ],
    'an equivalence that is proposed': [
      'conditions[0].text.pt',
      (words) =>
        problemsOf(
          'mutation ($e: EquivalenceInput!, $act: ActInput!)',
          'proposeEquivalence(equivalence: $e, act: $act)',
          {
            e: { ...E1, conditions: condition(words) },
            act: WHY,
          },
        ),
    ],
    'one of many that are proposed': [
      'drafts[0].conditions[0].text.pt',
      (words) =>
        problemsOf(
          'mutation ($e: [EquivalenceInput!]!, $act: ActInput!)',
          'proposeEquivalences(drafts: $e, act: $act)',
          {
            e: [{ ...E1, conditions: condition(words) }],
            act: WHY,
          },
        ),
    ],
    'an equivalence that is amended': [
      'conditions[0].text.pt',
      (words) =>
        problemsOf(
          'mutation ($e: EquivalenceInput!, $act: ActInput!)',
          'amendEquivalence(equivalence: $e, seenRevision: 1, act: $act)',
          { e: { ...DOCUMENT.equivalences[0], conditions: condition(words) }, act: WHY },
        ),
    ],
    'a draft whose impact is looked at': [
      'conditions[0].text.pt',
      (words) =>
        problemsOf('query ($e: EquivalenceInput!)', 'equivalenceImpact(draft: $e)', {
          e: { ...E1, conditions: condition(words) },
        }),
    ],
    ...Object.fromEntries(
      (['endorse', 'decline', 'withdraw', 'suspend', 'reinstate', 'revoke'] as const).map((act) => [
        `the reason to ${act}`,
        [
          'act.reason',
          (words: string) =>
            problemsOf(
              'mutation ($act: ActInput!)',
              `${act}(type: EQUIVALENCE, code: "E0", ${act === 'revoke' ? 'endsOn: "2130-01-01", ' : ''}seenRevision: 1, act: $act)`,
              { act: { reason: words } },
            ),
        ],
      ]),
    ),
    'the reason to retire': [
      'act.reason',
      (words) =>
        problemsOf('mutation ($act: ActInput!)', 'retire(type: POST, code: "setter", seenRevision: 1, act: $act)', {
          act: { reason: words },
        }),
    ],
    'the title of evidence': [
      'act.evidence[1].title',
      (words) =>
        problemsOf('mutation ($act: ActInput!)', 'retire(type: POST, code: "setter", seenRevision: 1, act: $act)', {
          act: {
            ...WHY,
            evidence: [
              { title: 'Minutes', url: 'https://example.org/' },
              { title: words, url: 'https://example.org/' },
            ],
          },
        }),
    ],
    'the address of evidence': [
      'act.evidence[0].url',
      (words) =>
        problemsOf('mutation ($act: ActInput!)', 'retire(type: POST, code: "setter", seenRevision: 1, act: $act)', {
          act: { ...WHY, evidence: [{ title: 'Minutes', url: `https://example.org/${words.replaceAll(' ', '')}` }] },
        }),
    ],
    'the address of a webhook': [
      'address',
      (words) =>
        problemsOf('mutation ($address: String!)', 'registerWebhook(address: $address, as: "GIC")', {
          address: `https://example.org/${words.replaceAll(' ', '')}`,
        }),
    ],
  };

test.each(Object.entries(PLACES))(
  '%s: one character that no text may have is refused where it stands',
  async (_, [path, send]) => {
    await fc.assert(
      fc.asyncProperty(harmless, forbidden, async (words, character) => {
        const found = await send(`${words}a${character}`);
        expect(found.map((problem) => [problem.path, problem.code])).toEqual([[path, 'MALFORMED_TEXT']]);
        expect(found[0].message).toContain(named(character));
        expect(visible(found[0].message)).toBe(found[0].message);
      }),
      { numRuns: 12 },
    );
    const { data } = await service.graphql('{ register { revision } }');
    expect(data).toEqual({ register: { revision: 1 } });
  },
);

test('a key is told as it can be seen, and every problem of an act at once', async () => {
  const found = await problemsOf(
    'mutation ($act: ActInput!)',
    'retire(type: POST, code: "setter", seenRevision: 1, act: $act)',
    {
      act: {
        reason: '\u200b',
        key: 'a\u202e',
        evidence: [
          { title: 'x'.repeat(4001), url: 'javascript:alert(1)' },
          { title: 'e\u0301', url: 'x'.repeat(2001) },
        ],
      },
    },
  );
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'REASON_MISSING act.reason',
    'MALFORMED_TEXT act.reason',
    'MALFORMED_KEY act.key',
    'TOO_LONG act.evidence[0].title',
    'MALFORMED_LINK act.evidence[0].url',
    'NOT_NFC act.evidence[1].title',
    'MALFORMED_LINK act.evidence[1].url',
    'TOO_LONG act.evidence[1].url',
  ]);
  expect(found[2].message).toContain('`a⟨U+202E⟩`');
});

test('what a script needs is taken and given back as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(harmless, fc.uuid(), async (words, code) => {
      const record = { post: { code, name: { en: words } } };
      expect(
        await problemsOf('mutation ($record: RecordInput!, $act: ActInput!)', 'register(record: $record, act: $act)', {
          record,
          act: { reason: words },
        }),
      ).toEqual([]);
      const { data } = await service.graphql('query ($code: Code!) { post(code: $code) { name } }', { code });
      expect(data).toEqual({ post: { name: words } });
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['{ post(code: 7) { code } }', {}],
  ['query ($a: Int!) { posts(first: $a) { totalCount } }', { a: 'x\u202e\n\u001b[2J' }],
  ['query ($a: Purpose!) { nothing(a: $a) }', { a: '\u009b' }],
  ['{ history(type: POST, code: "x\\u202e\\n") { content } }', {}],
  ['{ \u202e }', {}],
])('an error of the request %j says nothing that cannot be seen', async (query, variables) => {
  const { errors } = await service.graphql(query, variables);
  for (const { message } of errors ?? []) expect(visible(message)).toBe(message);
  expect(errors).not.toBeUndefined();
});

test('what is older than the rule can be suspended and revoked, and its own names stay', async () => {
  const database = join(folder, 'old.sqlite');
  await writeOldRegister(database);
  const old = await startService({ database });
  const bob = await old.tokenFor('bob', 'body:B');
  const { data } = await old.graphql(
    'mutation { suspend(type: EQUIVALENCE, code: "E", seenRevision: 1, act: { reason: "Doubts" }) { __typename } }',
    {},
    bob,
  );
  expect(data).toEqual({ suspend: { __typename: 'ActRecorded' } });
  await old.stop();
});
