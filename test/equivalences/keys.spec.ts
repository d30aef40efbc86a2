/** A key of one's own keeps an act from being done twice; it stands for one request of one account, whole. */
import { act, codes, E1, mutate, on, onARegister, propose, revision, service, tokens, type Result } from './endorsing';

onARegister();

const key = (rest: string): string => `key: "k" ${rest}`;

it('is done once however often it is sent at the same time', async () => {
  const before = await revision();
  const all = await Promise.all(Array.from({ length: 8 }, () => propose('ann', E1(), key(''))));
  expect(all.map(({ revision: made }) => made)).toEqual(all.map(() => before + 1));
  expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(await revision()).toBe(before + 1);
});

it('of several acts under one key at the same time one is done, and the others hear of it', async () => {
  const all = await Promise.all(['C2', 'C3'].map((to) => propose('ann', E1().replace('"C2"', `"${to}"`), key(''))));
  expect(all.map(({ __typename }) => __typename).sort()).toEqual(['ActRecorded', 'ActRefused']);
  expect(all.flatMap((one) => codes(one))).toEqual(['KEY_TAKEN']);
});

it('is of its account: another has the same word for an act of its own', async () => {
  await propose('ann', E1(), key(''));
  expect(await propose('bob', E1().replace('"E1"', '"E2"').replace('"C2"', '"C3"'), key(''))).toMatchObject({
    __typename: 'ActRecorded',
    repeated: false,
  });
  expect((await service.graphql('{ myAct(key: "k") { subject } }', {}, tokens.ann)).data).toEqual({
    myAct: { subject: 'equivalences/E1' },
  });
});

it('stands for all that was sent: another reason, evidence, body, record, act or revision is another act', async () => {
  const evidence = 'evidence: [{ title: "Minutes", url: "https://example.org/m" }]';
  const first = await propose('ann', E1(), key(evidence));
  const again = (field: string): Promise<Result> => mutate('ann', field);
  const given = `proposeEquivalence(${E1()}, act: { reason: "agreed at the meeting", key: "k", ${evidence} })`;
  expect(await again(given)).toMatchObject({ repeated: true, revision: first.revision });
  expect(await again(given.replace(', key', ', as: null, key'))).toMatchObject({ repeated: true });
  for (const other of [
    given.replace('at the meeting', 'by letter'),
    given.replace('Minutes', 'Letter'),
    given.replace(evidence, ''),
    given.replace(', key', ', as: "GIC", key'),
    given.replace('"E1"', '"E2"'),
    `withdraw(type: EQUIVALENCE, code: "E1", seenRevision: ${String(first.revision)}, ${act('key: "k"')})`,
  ])
    expect(codes(await again(other))).toEqual(['KEY_TAKEN']);
  expect(await revision()).toBe(first.revision);
});

it('stands for nothing as long as its act was refused', async () => {
  expect(codes(await on('bob', 'endorse', '', key('')))).toEqual(['UNKNOWN_RECORD']);
  expect((await service.graphql('{ myAct(key: "k") { act } }', {}, tokens.bob)).data).toEqual({ myAct: null });
  await propose('ann');
  expect(await on('bob', 'endorse', '', key(''))).toMatchObject({ __typename: 'ActRecorded', repeated: false });
});

it('answers with the act that stands, also after what came later', async () => {
  const { revision: proposed } = await propose('ann', E1(), key(''));
  await on('bob', 'endorse');
  expect(await propose('ann', E1(), key(''))).toMatchObject({
    repeated: true,
    revision: proposed,
    entry: { act: 'PROPOSE' },
    record: { state: 'ENDORSED' },
  });
});

it('is a word: an empty one is refused, as is evidence without a title', async () => {
  expect(codes(await propose('ann', E1(), 'key: ""'))).toEqual(['MALFORMED_KEY']);
  expect(codes(await propose('ann', E1(), 'evidence: [{ title: " ", url: "https://example.org/m" }]'))).toEqual([
    'EVIDENCE_UNTITLED',
  ]);
});

it.each(['a null character \0', 'half of a character \ud83d'])(
  'is of words that a ledger can keep: not %j',
  async (text) => {
    const { problems } = await mutate('ann', `proposeEquivalence(${E1()}, act: $act)`, {
      act: { reason: text, evidence: [{ title: text, url: `https://example.org/${text.slice(-1)}` }] },
    });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'MALFORMED_TEXT act.reason',
      'MALFORMED_TEXT act.evidence[0].title',
      'MALFORMED_TEXT act.evidence[0].url',
    ]);
  },
);

it('is not used up where an act is only checked, and nothing is done then', async () => {
  const before = await revision();
  expect(await propose('ann', E1(), key('checkOnly: true'))).toEqual({ __typename: 'ActRefused', problems: [] });
  expect(codes(await on('bob', 'endorse', '', key('checkOnly: true')))).toEqual(['UNKNOWN_RECORD']);
  expect(await revision()).toBe(before);
  expect(await propose('ann', E1(), key(''))).toMatchObject({ __typename: 'ActRecorded', repeated: false });
  // What is done is told as it stands, not as it was asked for first.
  expect(codes(await propose('ann', E1(), key('checkOnly: true')))).toEqual(['PROPOSAL_OPEN']);
});
