/** Every case of test/cases-ways through GraphQL, what cannot be asked, and how it is put into words. */
import { compile, type Code } from '../../src/recognition';
import type { MissingLink } from '../../src/pathways';
import { byPlace } from '../support/ways/told';
import { worldsOfWays } from '../support/ways/worlds';
import { Service } from './service';

interface Coded {
  readonly code: Code;
}

interface ToldWay {
  readonly readyOn: string;
  readonly notBefore: boolean;
  readonly months: number;
  readonly costs: readonly { amount: number; currency: string }[];
  readonly costNotStated: readonly Coded[];
  readonly standing: string;
  readonly summary: string;
  readonly steps: readonly {
    programme: (Coded & { name: string }) | null;
    practiceMonths: number | null;
    beginsOn: string;
    lastDay: string;
    gives: readonly Coded[];
    discharges: readonly Coded[];
    serves: readonly { step: number | null; route: Code; need: number | null; condition: Code | null }[];
    reason: string;
  }[];
  readonly decision: {
    verdict: string;
    onDate: string;
    standing: string;
    requirement: Coded;
    route: Coded;
    heldSince: string | null;
    summary: string;
    holdings: readonly { certificate: Coded }[];
  };
}

interface ToldWays {
  readonly __typename: 'Ways' | 'ClaimRefused';
  readonly revision: number;
  readonly from: string;
  readonly more: boolean;
  readonly ways: readonly ToldWay[];
  readonly message: string;
  readonly problems: readonly { path: string; code: string; value: string; suggestions: readonly Code[] }[];
}

const ARGUMENTS =
  '(holdings: $holdings, post: $post, region: $region, purpose: $purpose, from: $from, facts: $facts, preferences: $preferences)';
const VARIABLES =
  '($holdings: [HoldingInput!]!, $post: Code!, $region: Code!, $purpose: Purpose!, $from: Date, $facts: FactsInput, $preferences: WayPreferencesInput)';
const REFUSED = '... on ClaimRefused { message problems { path code value suggestions } }';

const WAYS = `query ${VARIABLES} {
  waysTo${ARGUMENTS} {
    __typename
    ... on Ways {
      revision
      from
      more
      ways {
        readyOn notBefore months standing summary
        costs { amount currency }
        costNotStated { code }
        steps {
          programme { code name(language: EN) } practiceMonths beginsOn lastDay
          gives { code } discharges { code }
          serves { step route need condition }
          reason(language: PT)
        }
        decision {
          verdict onDate standing requirement { code } route { code } heldSince summary(language: ZH_HANT)
          holdings { certificate { code } }
        }
      }
    }
    ${REFUSED}
  }
}`;

const LINKS = `query ${VARIABLES} {
  missingLinks${ARGUMENTS} {
    ... on MissingLinks {
      links { kind from { code } to { code } certificate { code } condition { code } turns text(language: ZH_HANS) }
    }
    ${REFUSED}
  }
}`;

const COVERAGE = `query ($onDate: Date, $regions: [Code!], $purposes: [Purpose!]) {
  coverage(onDate: $onDate, regions: $regions, purposes: $purposes) {
    onDate
    revision
    cells { certificateRegion { code } region { code } field { code } purpose verdict standing count }
  }
}`;

interface ToldCell {
  readonly certificateRegion: Coded | null;
  readonly region: Coded;
  readonly field: Coded | null;
  readonly purpose: string;
  readonly verdict: string;
  readonly standing: string | null;
  readonly count: number;
}

interface ToldLink {
  readonly kind: MissingLink['kind'];
  readonly from: Coded | null;
  readonly to: Coded | null;
  readonly certificate: Coded | null;
  readonly condition: Coded | null;
  readonly turns: number;
  readonly text: string;
}

interface Served {
  readonly decision: number | 'LAST';
  readonly route: Code;
  readonly needs: readonly number[];
  readonly conditions: readonly Code[];
}

const codes = (records: readonly Coded[]): readonly Code[] => records.map(({ code }) => code);

/** A way in words that both sides have. */
const told = (way: ToldWay) => ({
  day: way.readyOn,
  notBefore: way.notBefore,
  months: way.months,
  cost: Object.fromEntries(way.costs.map(({ amount, currency }) => [currency, amount])),
  costNotStated: codes(way.costNotStated),
  standing: way.standing,
  steps: way.steps.map(({ programme, practiceMonths, beginsOn, lastDay, gives, serves }) => ({
    ...(programme === null ? { practice: practiceMonths } : { programme: programme.code }),
    begin: beginsOn,
    last: lastDay,
    gives: codes(gives),
    serves: serves.map(({ step, route, need, condition }) => [step, route, need ?? condition]),
  })),
  decision: {
    verdict: way.decision.verdict,
    requirement: way.decision.requirement.code,
    route: way.decision.route.code,
    standing: way.decision.standing,
  },
});

type ExpectedStep = Record<string, unknown> & { readonly programme?: Code; readonly serves: readonly Served[] };

const expectedWay = ({ steps, decision, costNotStated, ...way }: Record<string, unknown>) => {
  const all = steps as readonly ExpectedStep[];
  const { verdict, requirement, route, standing } = decision as Record<string, unknown>;
  return {
    ...way,
    costNotStated: (costNotStated as readonly number[]).map((at) => all[at].programme),
    steps: all.map(({ serves, ...step }) => ({
      ...step,
      serves: serves.flatMap(({ decision: later, route: taken, needs, conditions }) =>
        [...needs, ...conditions].map((what) => [later === 'LAST' ? null : later, taken, what]),
      ),
    })),
    decision: { verdict, requirement, route, standing },
  };
};

const linkOf = ({ kind, from, to, certificate, condition, turns }: ToldLink): object => {
  if (kind === 'EQUIVALENCE') return { kind, from: from?.code, to: to?.code, turns };
  return kind === 'PROGRAMME'
    ? { kind, certificate: certificate?.code, turns }
    : { kind, code: condition?.code, turns };
};

function cellsOf(cells: readonly ToldCell[]) {
  const places = new Map<string, Parameters<typeof byPlace>[0][number]>();
  for (const { certificateRegion, region, field, purpose, verdict, standing, count } of cells) {
    const place = {
      certificateRegion: certificateRegion?.code ?? null,
      region: region.code,
      field: field?.code ?? null,
      purpose: purpose as 'PRACTICE',
    };
    const key = JSON.stringify(place);
    const cell = places.get(key) ?? { ...place, counts: {}, sum: 0 };
    cell.counts[standing === null ? verdict : `${verdict} ${standing}`] = count;
    places.set(key, { ...cell, sum: cell.sum + count });
  }
  return byPlace([...places.values()]);
}

const worlds = worldsOfWays();
const compiled = worlds.map(({ world: { register, programmes } }, at) => compile({ ...register, programmes }, at + 1));
let service: Service;

beforeAll(async () => {
  service = await Service.over(compiled[0]);
});
afterAll(() => service.stop());

describe.each(worlds.map((world, at) => ({ ...world, at })))('$name over GraphQL', ({ ways, coverage, at }) => {
  beforeAll(() => service.history.record(compiled[at]));

  it('has the ways that the cases say, each with its proof', async () => {
    for (const { question, expect: expected } of ways) {
      const { waysTo } = await service.data<{ waysTo: ToldWays }>(WAYS, question);
      expect({ question, ways: waysTo.ways.map(told), more: waysTo.more }).toEqual({
        question,
        ways: expected.ways.map((way) => expectedWay({ ...way })),
        more: expected.more,
      });
      expect(waysTo).toMatchObject({ revision: at + 1, from: question.from });
      for (const { decision, readyOn, steps, summary } of waysTo.ways) {
        expect(decision).toMatchObject({ verdict: 'RECOGNISED', onDate: readyOn });
        const given = steps.flatMap(({ gives }) => codes(gives));
        const held = question.holdings.map(({ certificate }) => certificate);
        expect(decision.holdings.map(({ certificate }) => certificate.code)).toEqual([...held, ...given]);
        for (const { programme, reason } of steps) {
          expect(reason).not.toBe('');
          if (programme !== null) expect(summary).toContain(programme.name);
        }
      }
    }
  });

  it('lacks the links that the cases say', async () => {
    for (const { question, expect: expected } of ways) {
      if (expected.missingLinks === undefined) continue;
      const { missingLinks } = await service.data<{ missingLinks: { links: readonly ToldLink[] } }>(LINKS, question);
      expect({ question, links: missingLinks.links.map(linkOf) }).toEqual({ question, links: expected.missingLinks });
    }
  });

  it('is covered as the cases say', async () => {
    for (const { question, expect: expected } of coverage) {
      const { on, ...rest } = question;
      const asked = { ...rest, onDate: on };
      const { coverage: told } = await service.data<{ coverage: { onDate: string; cells: readonly ToldCell[] } }>(
        COVERAGE,
        asked,
      );
      expect(told.onDate).toBe(on);
      expect(cellsOf(told.cells)).toEqual(byPlace(expected));
    }
  });
});

describe('a question that cannot be asked', () => {
  beforeAll(() => service.history.record(compiled[0]));

  const { question } = worlds[0].ways[0];

  it('is refused with every problem, each where it stands', async () => {
    const wrong = {
      ...question,
      post: 'no-such-post',
      from: '2027-02-30',
      preferences: { regions: [question.region, 'NO-SUCH-REGION'] },
    };
    const { waysTo } = await service.data<{ waysTo: ToldWays }>(WAYS, wrong);
    expect(waysTo.__typename).toBe('ClaimRefused');
    expect(waysTo.problems.map(({ path, code, value }) => [path, code, value])).toEqual([
      ['post', 'UNKNOWN_POST', 'no-such-post'],
      ['from', 'MALFORMED_DAY', '2027-02-30'],
      ['preferences.regions[1]', 'UNKNOWN_REGION', 'NO-SUCH-REGION'],
    ]);
    expect(waysTo.message).toContain('2027-02-30');
  });

  it.each([
    [{ mostMonths: -1 }, 'MALFORMED_PREFERENCE'],
    [{ mostCost: { amount: -5, currency: 'HKD' } }, 'MALFORMED_PREFERENCE'],
    [{ mostCost: { amount: 5, currency: 'hkd' } }, 'UNKNOWN_CURRENCY'],
  ])('is an error where a preference cannot be one: %j', async (preferences, problem) => {
    const { errors } = await service.ask(WAYS, { ...question, preferences });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', problem } }]);
  });

  it('is an error of coverage where there is no such region, day or revision', async () => {
    for (const [asked, problem] of [
      ['regions: ["NO-SUCH-REGION"]', 'UNKNOWN_CODE'],
      ['onDate: "2027-02-30"', 'MALFORMED_DAY'],
      ['asOfRevision: 999', 'UNKNOWN_REVISION'],
    ]) {
      const { errors } = await service.ask(`{ coverage(${asked}) { revision } }`);
      expect({ asked, errors }).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', problem } }] });
    }
  });
});
