/** Which one certificate, course or equivalence more would open most posts (WAYS.md section 11). */
import {
  compiling,
  dayNumber,
  decideForLearner,
  isRefusal,
  standingOf,
  STANDINGS,
  type Catalogue,
  type Claim,
  type Code,
  type Programme,
  type Purpose,
  type Standing,
  type TimeSlices,
} from '../../recognition';
import { isAwardedOn, type Pathways } from '../compile/pathways';
import { linked, partOf, switchOf, type Pair } from '../links/part';
import { claimOfGraduate, type Graduate, type OpenedPlace, type Openers } from '../model/fit';
import { holdingOf, holds } from './graduate';
import type { Contributing, Lack, OpenPlace } from './lacks';
import { firstOpeners, inOrderOfRank, type Candidate, type Opener } from './ranking';
import { weakestOf } from './reaches';
import { completedBy } from './units';

/** Equivalences that are tried out in one part of the register: as many as are listed, as most open what they may open at most. */
const PAIRS_AT_ONCE = 5;

type Serves = (contributing: Contributing) => boolean;

/** One more thing: whom it is for, what may serve with it, and the claim that says so. */
interface Trial {
  readonly isFor: (graduate: Graduate) => boolean;
  readonly serves: Serves;
  readonly claim: (graduate: Graduate, place: OpenPlace) => Claim;
  readonly catalogue: Catalogue;
  /** Of what else the answer rests on. */
  readonly standing: Standing;
}

export class OpenerSearch {
  constructor(
    private readonly pathways: Pathways,
    private readonly graduates: readonly Graduate[],
    private readonly places: readonly OpenPlace[],
    private readonly regions: readonly Code[],
    private readonly purpose: Purpose,
  ) {}

  *run(): TimeSlices<Openers> {
    const certificates = yield* this.certificates();
    const courses = yield* this.courses();
    const equivalences = yield* this.equivalences();
    return {
      certificates: certificates.map(({ codes: [certificate], opens }) => ({ certificate, opens })),
      courses: courses.map(({ codes: [course], completes, opens }) => ({ course, completes, opens })),
      equivalences: equivalences.map(({ codes: [from, to], opens }) => ({ from, to, opens })),
    };
  }

  private *certificates(): TimeSlices<readonly Opener[]> {
    const { certificates } = this.pathways.catalogue.tables;
    const counts = yield* this.counted((contributing) => contributing.certificates);
    const candidates: Candidate[] = [];
    counts.forEach((most, at) => {
      if (most > 0) candidates.push({ codes: [certificates.codeAt(at)], most, completes: [] });
    });
    return yield* firstOpeners(yield* inOrderOfRank(candidates), 1, ([{ codes, ...rest }]) =>
      this.opened(this.holding(codes), [{ codes, ...rest }]),
    );
  }

  private *courses(): TimeSlices<readonly Opener[]> {
    const candidates: Candidate[] = [];
    for (const { code, certificates = [], units = [] } of this.pathways.catalogue.tables.courses.list) {
      const without = this.graduates.filter((graduate) => !this.has(graduate, code));
      const completes =
        units.length === 0 ? [] : without.flatMap((graduate) => completedBy(this.pathways, graduate, units));
      const most = certificates.length === 0 ? 0 : this.placesFor(this.holding(certificates)).length;
      if (most > 0 || completes.length > 0)
        candidates.push({ codes: [code], most, completes: [...new Set(completes)].sort() });
      yield;
    }
    const { courses } = this.pathways.catalogue.tables;
    return yield* firstOpeners(yield* inOrderOfRank(candidates), 1, ([candidate]) => {
      const [course] = candidate.codes.flatMap((code) => courses.find(code) ?? []);
      const trial = this.holding(course.certificates ?? []);
      return this.opened(
        { ...trial, isFor: (graduate) => !this.has(graduate, course.code), standing: standingOf(course) },
        [candidate],
      );
    });
  }

  private has({ programme }: Graduate, course: Code): boolean {
    return this.pathways.catalogue.tables.programmes.find(programme)?.courses?.includes(course) === true;
  }

  /** Some certificates more, those of them that are awarded on the graduate's day and not held. */
  private holding(more: readonly Code[]): Trial {
    const { catalogue } = this.pathways;
    const positions = more.map((code) => catalogue.tables.certificates.position(code));
    const fresh = (graduate: Graduate): readonly Code[] =>
      more.filter((code) => !holds(graduate, code) && isAwardedOn(catalogue, code, dayNumber(graduate.day)));
    return {
      catalogue,
      standing: 'OFFICIAL',
      isFor: (graduate) => fresh(graduate).length > 0,
      serves: ({ certificates }) => positions.some((at) => certificates.has(at)),
      claim: (graduate, { post, region }) => {
        const { holdings, ...claim } = claimOfGraduate(graduate, post, region, this.purpose);
        return { ...claim, holdings: [...holdings, ...fresh(graduate).map((code) => holdingOf(graduate, code))] };
      },
    };
  }

  private *equivalences(): TimeSlices<readonly Opener[]> {
    const counts = yield* this.counted((contributing) => contributing.targets);
    return yield* firstOpeners(this.pairs(counts), PAIRS_AT_ONCE, (some) => this.openedByPairs(some));
  }

  /** Pairs of what some graduate holds and what meets some need, in order of how many places the latter may open. */
  private *pairs(counts: Int32Array): Iterable<Candidate> {
    const { certificates } = this.pathways.catalogue.tables;
    const held = this.graduates.flatMap(({ holdings }) => holdings.map(({ certificate }) => certificate));
    const starts = [...new Set(held)].sort();
    const byCount = new Map<number, Code[]>();
    counts.forEach((count, at) => {
      if (count === 0) return;
      const listed = byCount.get(count);
      if (listed === undefined) byCount.set(count, [certificates.codeAt(at)]);
      else listed.push(certificates.codeAt(at));
    });
    for (const most of [...byCount.keys()].sort((a, b) => b - a))
      for (const from of starts)
        for (const to of byCount.get(most) ?? []) if (to !== from) yield { codes: [from, to], most, completes: [] };
  }

  private *openedByPairs(candidates: readonly Candidate[]): TimeSlices<readonly Opener[]> {
    const { regions, purpose, pathways } = this;
    const pairs = candidates.map(({ codes: [from, to] }): Pair => ({ from, to }));
    const trials = pairs.map((pair) => this.linking(pair));
    const places: (readonly OpenPlace[])[] = [];
    for (const trial of trials) {
      places.push(this.placesFor(trial));
      yield;
    }
    const posts = [...new Set(places.flat().map(({ post }) => post))];
    if (posts.length === 0) return [];
    const certificates = new Set([
      ...this.graduates.flatMap(({ holdings }) => holdings.map(({ certificate }) => certificate)),
      ...pairs.map(({ to }) => to),
    ]);
    const part = yield* partOf(pathways, { posts, regions, purpose, programmes: [], certificates });
    const catalogue = yield* compiling(linked(part, { regions, purpose }, pairs, true), 0);
    const openers: Opener[] = [];
    for (const [at, trial] of trials.entries()) {
      const claim: Trial['claim'] = (graduate, { post, region }) => {
        const asked = claimOfGraduate(graduate, post, region, purpose);
        return { ...asked, facts: { satisfied: [...graduate.conditions, switchOf(at)] } };
      };
      openers.push(...(yield* this.opened({ ...trial, catalogue, claim }, [candidates[at]], places[at])));
    }
    return openers;
  }

  /** For whom an equivalence would serve, and where. */
  private linking({ from, to }: Pair): Pick<Trial, 'isFor' | 'serves' | 'standing'> {
    const target = this.pathways.catalogue.tables.certificates.position(to);
    return {
      isFor: (graduate) => holds(graduate, from),
      serves: ({ targets }) => targets.has(target),
      standing: 'OFFICIAL',
    };
  }

  /** By position of a certificate: at how many places it may serve all that some route lacks. */
  private *counted(servers: (contributing: Contributing) => ReadonlySet<number>): TimeSlices<Int32Array> {
    const { size } = this.pathways.catalogue.tables.certificates;
    const counts = new Int32Array(size);
    const counted = new Int32Array(size).fill(-1);
    for (const [place, { alike }] of this.places.entries()) {
      for (const lack of distinct(alike.flatMap(({ lacks }) => lacks)))
        for (const at of commonTo(lack.map(servers)))
          if (counted[at] !== place) {
            counted[at] = place;
            counts[at]++;
          }
      yield;
    }
    return counts;
  }

  private placesFor({ isFor, serves }: Pick<Trial, 'isFor' | 'serves'>): readonly OpenPlace[] {
    return this.places.filter(({ alike }) =>
      alike.some(({ lacks, graduates }) => lacks.some((lack) => lack.every(serves)) && graduates.some(isFor)),
    );
  }

  /** What the law says of one more thing. */
  private *opened(
    trial: Trial,
    [candidate]: readonly Candidate[],
    places = this.placesFor(trial),
  ): TimeSlices<readonly Opener[]> {
    const opens: OpenedPlace[] = [];
    for (const place of places) {
      const opened = this.openedAt(trial, place);
      if (opened !== undefined) opens.push(opened);
      yield;
    }
    return [{ ...candidate, opens }];
  }

  /** The graduate for whom a place opens at the best standing; of several the first. */
  private openedAt(
    { catalogue, claim, isFor, serves, standing: own }: Trial,
    place: OpenPlace,
  ): OpenedPlace | undefined {
    const { post, region, alike } = place;
    let best: OpenedPlace | undefined;
    for (const { graduates, lacks } of alike) {
      const graduate = graduates.find(isFor);
      if (graduate === undefined || !lacks.some((lack: Lack) => lack.every(serves))) continue;
      const decision = decideForLearner(catalogue, claim(graduate, place));
      if (isRefusal(decision)) throw new Error('a question that was accepted is refused');
      if (decision.verdict !== 'RECOGNISED' || decision.standing === null) continue;
      const { programme } = graduate;
      const taught = this.pathways.catalogue.tables.programmes.find(programme) as Programme;
      const standing = weakestOf([decision.standing, standingOf(taught), own]);
      const opened = { post, region, programme, standing };
      if (best === undefined || isFirmer(opened, best)) best = opened;
    }
    return best;
  }
}

const isFirmer = (a: OpenedPlace, b: OpenedPlace): boolean => {
  const apart = STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
  return apart < 0 || (apart === 0 && a.programme < b.programme);
};

/** Graduates who lack the same things lack them as one. */
const distinct = (lacks: readonly Lack[]): readonly Lack[] =>
  lacks.filter(
    (lack, at) =>
      lacks.findIndex((other) => other.length === lack.length && other.every((each, need) => each === lack[need])) ===
      at,
  );

/** What all of some sets have; nothing where there are none. */
function commonTo(sets: readonly ReadonlySet<number>[]): readonly number[] {
  if (sets.length === 0) return [];
  const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size);
  return [...smallest].filter((each) => others.every((other) => other.has(each)));
}
