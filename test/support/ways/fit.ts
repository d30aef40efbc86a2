/** The enumerator's reading of what a curriculum leads to: every graduate, every post and every thing that might be, each asked of the twin. */
import {
  STANDINGS,
  VERDICTS,
  type Code,
  type Day,
  type Holding,
  type Programme,
  type Standing,
} from '../../../src/recognition';
import type { FitQuestion, OpenedPlace, Openers, ReachCount, UnitsShort } from '../../../src/pathways';
import { isMain } from './coverage';
import { afterMonths } from './days';
import { Law, type WorldOfWays } from './law';
import { compare, compareLists } from './plans';

const [LISTED, UNITS_LISTED] = [5, 10];

interface Graduate {
  readonly programme: Programme;
  readonly day: Day;
  readonly holdings: readonly Holding[];
  readonly satisfied: readonly Code[];
}

interface Cell {
  readonly post: Code;
  readonly region: Code;
  readonly programme: Code;
  readonly verdict: string;
  readonly standing: Standing | null;
  readonly outstanding: readonly Code[];
}

/** A thing more: the world with it, and what a graduate then has, or null where it is nothing to that graduate. */
interface Thing {
  readonly codes: readonly Code[];
  readonly world: WorldOfWays;
  readonly standing: Standing;
  readonly completes: readonly Code[];
  readonly with: (graduate: Graduate) => Graduate | null;
}

export interface ExpectedFit {
  readonly reaches: readonly Cell[];
  readonly counts: readonly (readonly ReachCount[])[];
  readonly unitsShort: readonly (readonly UnitsShort[])[];
  readonly openers: Openers;
}

const weakest = (standings: readonly (Standing | undefined)[]): Standing =>
  STANDINGS[Math.max(...standings.map((standing) => STANDINGS.indexOf(standing ?? 'ILLUSTRATIVE')))];

export class Fit {
  private readonly graduates: readonly Graduate[];
  private readonly regions: readonly Code[];

  constructor(
    private readonly world: WorldOfWays,
    programmes: readonly Programme[],
    private readonly question: FitQuestion,
  ) {
    const { regions } = world.register;
    const main = regions.filter((each) => isMain(each, regions)).map(({ code }) => code);
    this.regions = question.regions ?? main.sort(compare);
    this.graduates = programmes.map((programme) => this.graduateOf(programme));
  }

  fit(): ExpectedFit {
    const lists = this.graduates.map((graduate) => this.cellsOf(graduate));
    const reaches = lists.length === 0 ? [] : lists[0].map((_, at) => this.best(lists.map((list) => list[at])));
    return {
      reaches,
      counts: lists.map((list) => this.counted(list)),
      unitsShort: this.graduates.map((graduate) => this.unitsShort(graduate)),
      openers: this.openers(reaches),
    };
  }

  private graduateOf(programme: Programme): Graduate {
    const day = afterMonths(this.question.on, programme.months ?? 0);
    const given = (programme.gives.certificates ?? []).filter((code) => this.isAwarded(code, day));
    const graduate = { programme, day, satisfied: programme.gives.conditions ?? [] };
    return { ...graduate, holdings: given.map((code) => this.holding(graduate, code)) };
  }

  private holding({ programme, day }: Pick<Graduate, 'programme' | 'day'>, certificate: Code): Holding {
    return programme.months === undefined ? { certificate } : { certificate, awardedOn: day };
  }

  private isAwarded(certificate: Code, day: Day): boolean {
    const period = this.world.register.certificates.find(({ code }) => code === certificate)?.awarded;
    return (period?.from ?? day) <= day && day < (period?.until ?? '9999-12-32');
  }

  private cellsOf(graduate: Graduate): readonly Cell[] {
    const law = new Law(this.world);
    const posts = this.world.register.posts.map(({ code }) => code).sort(compare);
    return this.regions.flatMap((region) =>
      posts.map((post): Cell => {
        const { verdict, standing, outstanding } = this.ask(law, graduate, post, region);
        const told = standing === null ? null : weakest([standing, graduate.programme.standing]);
        return { post, region, programme: graduate.programme.code, verdict, standing: told, outstanding };
      }),
    );
  }

  private ask(law: Law, { holdings, satisfied, day }: Graduate, post: Code, region: Code) {
    return law.decide({ holdings, facts: { satisfied } }, { post, region, purpose: this.question.purpose }, day);
  }

  private best(cells: readonly Cell[]): Cell {
    const rank = ({ verdict, standing, outstanding, programme }: Cell): string =>
      [
        VERDICTS.findIndex((each) => each === verdict),
        standing === null ? 0 : STANDINGS.indexOf(standing),
        String(outstanding.length).padStart(3, '0'),
        programme,
      ].join(' ');
    return cells.toSorted((a, b) => compare(rank(a), rank(b)))[0];
  }

  private counted(cells: readonly Cell[]): readonly ReachCount[] {
    const counts: ReachCount[] = [];
    for (const verdict of VERDICTS)
      for (const standing of [...STANDINGS, null]) {
        const count = cells.filter((cell) => cell.verdict === verdict && cell.standing === standing).length;
        if (count > 0) counts.push({ verdict, standing, count });
      }
    return counts;
  }

  private unitsOf({ programme, holdings }: Graduate): ReadonlySet<Code> {
    const { certificates, courses } = this.world.register;
    const held = certificates.filter(({ code }) => holdings.some(({ certificate }) => certificate === code));
    const taught = courses.filter(({ code }) => programme.courses?.includes(code));
    return new Set([...held, ...taught].flatMap(({ units = [] }) => units));
  }

  private unitsShort(graduate: Graduate): readonly UnitsShort[] {
    const units = this.unitsOf(graduate);
    return this.notHeld(graduate)
      .map(({ code, units: asked = [] }) => ({
        certificate: code,
        had: asked.filter((unit) => units.has(unit)),
        lacking: asked.filter((unit) => !units.has(unit)),
      }))
      .filter(({ had }) => had.length > 0)
      .sort(
        (a, b) =>
          a.lacking.length - b.lacking.length ||
          b.had.length - a.had.length ||
          (compare(a.certificate, b.certificate) < 0 ? -1 : 1),
      )
      .slice(0, UNITS_LISTED);
  }

  private notHeld({ holdings, day }: Graduate) {
    return this.world.register.certificates.filter(
      ({ code }) => this.isAwarded(code, day) && !holdings.some(({ certificate }) => certificate === code),
    );
  }

  private openers(reaches: readonly Cell[]): Openers {
    const { certificates, courses } = this.world.register;
    const starts = new Set(this.graduates.flatMap(({ holdings }) => holdings.map(({ certificate }) => certificate)));
    const pairs = [...starts].flatMap((from) =>
      certificates.filter(({ code }) => code !== from).map((to) => [from, to.code]),
    );
    const first = (things: readonly Thing[]) => this.first(things, reaches);
    return {
      certificates: first(certificates.map(({ code }) => this.certificate(code))).map(({ codes, opens }) => ({
        certificate: codes[0],
        opens,
      })),
      courses: first(courses.map(({ code }) => this.course(code))).map(({ codes, completes, opens }) => ({
        course: codes[0],
        completes,
        opens,
      })),
      equivalences: first(pairs.map(([from, to]) => this.equivalence(from, to))).map(({ codes, opens }) => ({
        from: codes[0],
        to: codes[1],
        opens,
      })),
    };
  }

  private first(things: readonly Thing[], reaches: readonly Cell[]) {
    return things
      .map((thing) => ({ ...thing, opens: this.opens(thing, reaches) }))
      .filter(({ opens, completes }) => opens.length + completes.length > 0)
      .sort(
        (a, b) =>
          b.opens.length - a.opens.length ||
          b.completes.length - a.completes.length ||
          compareLists(a.codes, b.codes, compare),
      )
      .slice(0, LISTED);
  }

  private opens(thing: Thing, reaches: readonly Cell[]): readonly OpenedPlace[] {
    const law = new Law(thing.world);
    return reaches
      .filter(({ verdict }) => verdict !== 'RECOGNISED')
      .flatMap(({ post, region }) => {
        const told = this.graduates.flatMap((graduate): readonly Cell[] => {
          const richer = thing.with(graduate);
          if (richer === null) return [];
          const { verdict, standing } = this.ask(law, richer, post, region);
          if (verdict !== 'RECOGNISED') return [];
          const { code, standing: own } = graduate.programme;
          const all = weakest([standing ?? undefined, own, thing.standing]);
          return [{ post, region, programme: code, verdict, standing: all, outstanding: [] }];
        });
        if (told.length === 0) return [];
        const { programme, standing } = this.best(told);
        return [{ post, region, programme, standing: standing as Standing }];
      });
  }

  private richer(graduate: Graduate, more: readonly Code[]): Graduate {
    const fresh = more.filter((code) => this.notHeld(graduate).some((each) => each.code === code));
    return { ...graduate, holdings: [...graduate.holdings, ...fresh.map((code) => this.holding(graduate, code))] };
  }

  private certificate(code: Code): Thing {
    const { world } = this;
    return {
      codes: [code],
      world,
      standing: 'OFFICIAL',
      completes: [],
      with: (graduate) => this.richer(graduate, [code]),
    };
  }

  private course(code: Code): Thing {
    const { world } = this;
    const { certificates = [], units = [], standing } = world.register.courses.find((each) => each.code === code) ?? {};
    const lacksIt = ({ programme }: Graduate): boolean => !programme.courses?.includes(code);
    const completes = this.graduates.filter(lacksIt).flatMap((graduate) => {
      const had = this.unitsOf(graduate);
      return this.notHeld(graduate)
        .filter(({ units: asked = [] }) => asked.some((unit) => !had.has(unit)))
        .filter(({ units: asked = [] }) => asked.every((unit) => had.has(unit) || units.includes(unit)))
        .map((each) => each.code);
    });
    return {
      codes: [code],
      world,
      standing: standing ?? 'ILLUSTRATIVE',
      completes: [...new Set(completes)].sort(compare),
      with: (graduate) => (lacksIt(graduate) ? this.richer(graduate, certificates) : null),
    };
  }

  private equivalence(from: Code, to: Code): Thing {
    const { register, programmes } = this.world;
    const { purpose } = this.question;
    const { regions } = this;
    const standing = 'OFFICIAL';
    const agreement = { code: '~link', name: {}, parties: [], regions, purposes: [purpose], standing } as const;
    const linked = {
      ...register,
      agreements: [...register.agreements, agreement],
      equivalences: [...register.equivalences, { code: '~link', agreement: '~link', from, to, standing } as const],
    };
    return {
      codes: [from, to],
      world: { register: linked, programmes },
      standing: 'OFFICIAL',
      completes: [],
      with: (graduate) => (graduate.holdings.some(({ certificate }) => certificate === from) ? graduate : null),
    };
  }
}
