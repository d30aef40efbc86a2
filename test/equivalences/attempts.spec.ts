/** What somebody might try with agreements and equivalences, and how others' acts meet it: nothing comes into force but by two parties that know what they sign. */
import { verifyLedger } from '../../src/ledger/verify';
import { Database } from '../../src/persistence/database';
import { beforeAllDayHasCome, DAY, dayAfter } from '../support/day';
import {
  act,
  agreement,
  amend,
  awaited,
  codes,
  E1,
  importing,
  mutate,
  on,
  onAgreement,
  onARegister,
  propose,
  revision,
  service,
  tokens,
  verdict,
} from './endorsing';

beforeAllDayHasCome();
onARegister();

const standing = { code: 'E1', agreement: 'TWO', from: 'C1', to: 'C2' };

describe('a competent authority', () => {
  it('endorses as well, after another party or before it', async () => {
    await propose('ann', E1('FOUR', 'regions: ["HK"]'));
    expect(await on('bob', 'endorse')).toMatchObject({ __typename: 'ActRecorded', record: { state: 'PROPOSED' } });
    expect(await awaited()).toMatchObject([{ endorsedBy: [{ account: 'bob' }], awaitsAll: [{ code: 'HKA' }] }]);
    expect(await verdict()).toBe('NOT_RECOGNISED');
    tokens.bob = await service.tokenFor('bob2', 'body:HRD');
    expect(codes(await on('bob', 'endorse'))).toEqual(['NOT_AWAITED']);
    expect(await on('dan', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
  });

  it('that proposes needs another party, and the other authorities', async () => {
    await propose('dan', E1('FOUR', 'regions: ["HK"]'));
    expect(await awaited()).toMatchObject([
      { awaitsAll: [], awaitsAny: [{ code: 'GDA' }, { code: 'GIC' }, { code: 'HRD' }] },
    ]);
    expect(await on('ann', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
  });

  it('endorses where its own region lies above those of the equivalence', async () => {
    await importing({ regions: [{ code: 'KLN', name: { en: 'KLN' }, parent: 'HK' }] });
    await propose('ann', E1('FOUR', 'regions: ["KLN"]'));
    expect(await awaited()).toMatchObject([{ awaitsAll: [{ code: 'HKA' }] }]);
  });

  it('and another are not the same person', async () => {
    tokens.dan = await service.tokenFor('dan', 'authority:HKA', 'authority:GDA');
    await propose('ann', E1('FOUR'));
    expect(codes(await on('dan', 'endorse'))).toEqual(['BODY_AMBIGUOUS']);
    expect(await on('dan', 'endorse', '', 'as: "HKA"')).toMatchObject({ record: { state: 'PROPOSED' } });
    expect(codes(await on('dan', 'endorse', '', 'as: "GDA"'))).toEqual(['FOUR_EYES']);
    expect(codes(await on('dan', 'decline', '', 'as: "GDA"'))).toEqual(['FOUR_EYES']);
  });

  it('acts by itself where somebody belongs to a party as well', async () => {
    tokens.dan = await service.tokenFor('dan', 'authority:HKA', 'body:HRD');
    await propose('ann', E1('FOUR', 'regions: ["HK"]'));
    expect(await on('dan', 'endorse')).toMatchObject({ entry: { body: 'HKA' }, record: { state: 'ENDORSED' } });
  });
});

describe('a member of a competent authority who does not act as one', () => {
  beforeEach(async () => {
    tokens.dan = await service.tokenFor('dan', 'body:HKA');
  });

  it('neither endorses for it nor proposes in its regions, and is told what it takes', async () => {
    const proposed = await propose('dan', E1('FOUR', 'regions: ["HK"]'));
    expect(proposed.problems).toMatchObject([{ code: 'AUTHORITY_NEEDED', value: 'HKA' }]);
    expect(proposed.problems[0].message).toContain('`authority:HKA`');
    await propose('ann', E1('FOUR', 'regions: ["HK"]'));
    expect(codes(await on('dan', 'endorse'))).toEqual(['AUTHORITY_NEEDED']);
    expect(codes(await on('dan', 'endorse', '', 'as: "HKA"'))).toEqual(['AUTHORITY_NEEDED']);
    expect(await awaited()).toMatchObject([{ endorsedBy: [], awaitsAll: [{ code: 'HKA' }] }]);
    expect(await verdict()).toBe('NOT_RECOGNISED');
  });

  it('acts for another body that they belong to', async () => {
    tokens.dan = await service.tokenFor('dan', 'body:HKA', 'body:HRD');
    await propose('ann', E1('FOUR', 'regions: ["HK"]'));
    expect(await on('dan', 'endorse')).toMatchObject({ entry: { body: 'HRD' }, record: { state: 'PROPOSED' } });
    expect(await awaited()).toMatchObject([{ awaitsAll: [{ code: 'HKA' }] }]);
  });

  it('does what a party does: elsewhere, and where nothing is said for the authority', async () => {
    await propose('ann', E1('FOUR', 'regions: ["GD"]'));
    expect(await on('dan', 'endorse')).toMatchObject({ entry: { body: 'HKA' }, record: { state: 'PROPOSED' } });
    expect(await on('eve', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await on('dan', 'suspend')).toMatchObject({ entry: { body: 'HKA' }, record: { state: 'SUSPENDED' } });
    expect(await mutate('dan', `proposeAgreement(${agreement('NEW', ['HKA', 'HRD'])}, ${act()})`)).toMatchObject({
      __typename: 'ActRecorded',
    });
  });
});

describe('once an agreement has other parties', () => {
  const leave = async (): Promise<void> => {
    expect(await amend('bob', agreement('TWO', ['HRD', 'HKA']))).toMatchObject({ __typename: 'ActRecorded' });
    await onAgreement('ann', 'endorse', 'TWO');
    expect(await onAgreement('dan', 'endorse', 'TWO')).toMatchObject({ record: { state: 'ENDORSED' } });
  };

  it('a proposal of one that has left needs two that are', async () => {
    await propose('ann', E1('TWO', 'regions: ["GD"]'));
    await leave();
    expect(await on('bob', 'endorse')).toMatchObject({ record: { state: 'PROPOSED' } });
    expect(await awaited()).toMatchObject([{ awaitsAll: [], awaitsAny: [{ code: 'HKA' }] }]);
    expect(await on('dan', 'endorse')).toMatchObject({ record: { state: 'ENDORSED' } });
  });

  it('what one that has left suspended is reinstated by any party, by somebody else', async () => {
    await propose('ann');
    await on('bob', 'endorse');
    await on('cat', 'suspend', '', 'as: "GIC"');
    await leave();
    expect(codes(await on('ann', 'reinstate'))).toEqual(['NOT_A_PARTY']);
    expect(codes(await on('cat', 'reinstate', '', 'as: "HRD"'))).toEqual(['FOUR_EYES']);
    expect(await on('bob', 'reinstate')).toMatchObject({ record: { state: 'ENDORSED' } });
  });

  it('a body that has a proposal open is not retired', async () => {
    await importing({
      bodies: [{ code: 'NEW', name: { en: 'New' }, kinds: ['AWARDING_BODY'] }],
      agreements: [
        { code: 'TWO', name: { en: 'TWO' }, parties: ['NEW', 'HRD'], regions: ['GBA'], purposes: ['PRACTICE'] },
      ],
    });
    tokens.ann = await service.tokenFor('ann', 'body:NEW');
    await propose('ann');
    await importing({
      agreements: [
        { code: 'TWO', name: { en: 'TWO' }, parties: ['GIC', 'HRD'], regions: ['GBA'], purposes: ['PRACTICE'] },
      ],
    });
    const retire = async (): ReturnType<typeof mutate> =>
      mutate('reg', `retire(type: BODY, code: "NEW", seenRevision: ${String(await revision())}, ${act()})`);
    expect(codes(await retire())).toEqual(['IN_USE']);
    await on('ann', 'withdraw');
    expect(await retire()).toMatchObject({ __typename: 'ActRecorded' });
  });

  it('is amended by those who are, and endorsed by those who are to be as well', async () => {
    expect(codes(await amend('dan', agreement('TWO', ['GIC', 'HRD', 'HKA'])))).toEqual(['NOT_A_PARTY']);
    await amend('ann', agreement('TWO', ['GIC', 'HRD', 'HKA']));
    expect(await awaited()).toMatchObject([{ amends: true, awaitsAll: [{ code: 'HKA' }, { code: 'HRD' }] }]);
    await onAgreement('bob', 'endorse', 'TWO');
    await propose('ann', E1('TWO', 'regions: ["HK"]'));
    expect((await awaited()) as object[]).toContainEqual(
      expect.objectContaining({ code: 'E1', awaitsAny: [{ code: 'HRD' }] }),
    );
    await onAgreement('dan', 'endorse', 'TWO');
    expect(await awaited()).toMatchObject([{ code: 'E1', awaitsAll: [{ code: 'HKA' }], awaitsAny: [] }]);
  });

  it('is never left with one', async () => {
    expect(codes(await amend('ann', agreement('TWO', ['GIC'])))).toEqual(['ONE_PARTY']);
  });
});

describe('what was not agreed on', () => {
  it('is put forward again as the same equivalence', async () => {
    await propose('ann');
    await on('bob', 'decline');
    const others = await propose('ann', E1('FOUR').replace('"C2"', '"C3"'));
    expect(others.problems).toMatchObject([
      { code: 'IDENTITY_CHANGED', path: 'agreement' },
      { code: 'IDENTITY_CHANGED', path: 'to' },
    ]);
  });

  it('is no agreement that others can take over, with the equivalences that hang on it', async () => {
    await mutate('ann', `proposeAgreement(${agreement('NEW', ['GIC', 'HRD'])}, ${act()})`);
    await propose('ann', E1('NEW'));
    await on('bob', 'endorse');
    await onAgreement('bob', 'decline', 'NEW');
    const others = `proposeAgreement(${agreement('NEW', ['HKA', 'GDA'])}, ${act()})`;
    expect((await mutate('dan', others)).problems).toMatchObject([{ code: 'IDENTITY_CHANGED', path: 'parties' }]);
    expect(await mutate('bob', `proposeAgreement(${agreement('NEW', ['HRD', 'GIC'])}, ${act()})`)).toMatchObject({
      record: { state: 'PROPOSED' },
    });
    expect(await verdict()).toBe('NOT_RECOGNISED');
    await onAgreement('ann', 'endorse', 'NEW');
    expect(await verdict()).toBe('RECOGNISED');
  });

  it('names an agreement that there is not, and what else is wrong', async () => {
    const { problems } = await propose('ann', E1('TOW', 'regions: ["XX"]'));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'UNKNOWN_CODE agreement',
      'UNKNOWN_CODE regions[0]',
    ]);
    expect(problems[0].message).toContain('`TWO`');
    expect(await awaited()).toEqual([]);
  });
});

describe('an amendment that is open', () => {
  beforeEach(async () => {
    await propose('ann');
    await on('bob', 'endorse');
    await amend('ann', E1('TWO', 'conditions: [{ code: "K", kind: COURSE, text: { en: "A course" } }]'));
  });

  it('ends when what it amends is revoked: nothing undoes that unseen', async () => {
    await on('bob', 'revoke', 'endsOn: "2130-01-01",');
    expect(await awaited()).toEqual([]);
    expect(codes(await on('bob', 'endorse'))).toEqual(['NOTHING_PROPOSED']);
    await amend('ann', E1('TWO', 'period: { until: "2129-01-01" }'));
    await on('bob', 'suspend');
    expect(await on('bob', 'revoke', 'endsOn: "2128-01-01",')).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await awaited()).toEqual([]);
    expect(await verifyLedger(service.app.get(Database))).toMatchObject({ misfit: null });
  });

  it('lets what is suspended stay so when it is endorsed', async () => {
    await on('bob', 'suspend');
    expect(codes(await amend('bob', E1()))).toEqual(['PROPOSAL_OPEN']);
    expect(await on('bob', 'endorse')).toMatchObject({ record: { state: 'SUSPENDED' } });
    expect(await verdict()).toBe('NOT_RECOGNISED');
    await on('cat', 'reinstate', '', 'as: "HRD"');
    expect(await verdict()).toBe('CONDITIONAL');
  });

  it('ends when an import writes what it amends; another is left as it is', async () => {
    await propose('ann', E1().replace('"E1"', '"E2"').replace('"C2"', '"C3"'));
    await importing({ equivalences: [{ ...standing, state: 'REVOKED' }] });
    expect(await awaited()).toMatchObject([{ code: 'E2' }]);
    expect(codes(await on('bob', 'withdraw'))).toEqual(['WRONG_STATE']);
    expect(await verifyLedger(service.app.get(Database))).toMatchObject({ misfit: null });
  });

  it('is refused when it no longer fits what others have done since', async () => {
    const second = E1('TWO', 'period: { from: "2140-01-01" }').replace('"E1"', '"E2"');
    await on('bob', 'withdraw');
    await on('ann', 'withdraw');
    await amend('ann', E1('TWO', 'period: { until: "2140-01-01" }'));
    await on('bob', 'endorse');
    await amend('ann', E1('TWO', 'period: { until: "2141-01-01" }'));
    expect(await propose('bob', second)).toMatchObject({ record: { state: 'PROPOSED' } });
    expect(codes(await on('bob', 'endorse'))).toEqual(['OVERLAPS']);
    await importing({
      agreements: [
        {
          code: 'TWO',
          name: { en: 'TWO' },
          parties: ['GIC', 'HRD'],
          regions: ['GBA'],
          purposes: ['PRACTICE'],
          state: 'REVOKED',
        },
      ],
    });
    expect(codes(await on('bob', 'endorse'))).toEqual(['AGREEMENT_STATE']);
  });
});

describe('what stands', () => {
  beforeEach(async () => {
    await propose('ann');
    await on('bob', 'endorse');
  });

  it('serves not when its agreement is suspended, and only up to the day on which that ends', async () => {
    await onAgreement('ann', 'suspend', 'TWO');
    expect(await verdict()).toBe('NOT_RECOGNISED');
    await onAgreement('fay', 'reinstate', 'TWO');
    expect(await verdict()).toBe('RECOGNISED');
    await onAgreement('bob', 'revoke', 'TWO', 'endsOn: "2129-01-01",');
    expect(await verdict('"2128-12-31"')).toBe('RECOGNISED');
    expect(await verdict('"2129-01-01"')).toBe('NOT_RECOGNISED');
    expect(await propose('ann', E1().replace('"E1"', '"E2"').replace('"C2"', '"C3"'))).toMatchObject({
      record: { state: 'PROPOSED' },
    });
  });

  it('revoked from today serves up to yesterday', async () => {
    expect(await on('bob', 'revoke', `endsOn: "${DAY}",`)).toMatchObject({ record: { state: 'ENDORSED' } });
    expect(await verdict(`"${dayAfter(-1)}"`)).toBe('RECOGNISED');
    expect(await verdict(`"${DAY}"`)).toBe('NOT_RECOGNISED');
  });

  it('revoked before it begins is revoked', async () => {
    await amend('ann', E1('TWO', 'period: { from: "2130-01-01" }'));
    await on('bob', 'endorse');
    expect(await on('ann', 'revoke', 'endsOn: "2130-01-01",')).toMatchObject({ record: { state: 'REVOKED' } });
  });

  it('suspended again by an import is reinstated by any party', async () => {
    await on('ann', 'suspend');
    await on('fay', 'reinstate');
    await importing({ equivalences: [{ ...standing, state: 'SUSPENDED' }] });
    expect(await on('bob', 'reinstate')).toMatchObject({ record: { state: 'ENDORSED' } });
  });

  it('is acted on by nobody who claims to have seen what there is not yet', async () => {
    const refused = await on('bob', 'suspend', '', '', 2_147_483_647);
    expect(refused.problems).toMatchObject([{ code: 'REVISION_NOT_YET', path: 'seenRevision' }]);
  });
});
