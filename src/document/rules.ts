/** The rules that hold between the fields of a record, and between records: of the document among themselves, and with those of the register. */
import type { MessageParameters } from '../language/message';
import {
  type Certificate,
  type Code,
  type Condition,
  type Equivalence,
  type Placement,
  type RecordType,
  type RecordTypes,
  type Requirement,
} from '../recognition';
import type { Given, GivenRecords, Present } from './check';
import type { Place, Problems } from './problem';
import type { ProblemKey } from './problem-messages';

/** A record as the register would have it; `given` where the document gives it. */
interface Merged<T> {
  readonly record: T;
  readonly given?: Given;
}

interface WithConditions {
  readonly equivalences: readonly Merged<Equivalence>[];
  readonly requirements: readonly Merged<Requirement>[];
}

export function checkRules(present: Present, given: GivenRecords, problems: Problems): void {
  const rules = new Rules(present, given, problems);
  rules.trees('regions');
  rules.trees('fields');
  rules.frameworks();
  rules.levelReferences();
  rules.equivalences();
  rules.requirements();
  rules.conditions();
}

class Rules {
  private readonly units = new Map<Certificate, ReadonlySet<Code>>();

  constructor(
    private readonly present: Present,
    private readonly given: GivenRecords,
    private readonly problems: Problems,
  ) {}

  /** No record lies below itself. */
  trees(type: 'regions' | 'fields'): void {
    if (!this.has(type)) return;
    const parents = new Map(this.all(type).map(({ record }) => [record.code, record.parent]));
    const inRing = onRings(parents);
    for (const { record, given } of this.ofDocument(type))
      if (inRing.has(record.code)) this.complain(given, ['parent'], 'CYCLE', record.parent, { code: record.code });
  }

  frameworks(): void {
    for (const { record, given } of this.ofDocument('frameworks'))
      this.eachOnce(record.levels, ({ code }, position) =>
        this.complain(given, ['levels', position, 'code'], 'DUPLICATE.level', code, { value: code }),
      );
    this.missedLevels();
  }

  /** A framework that is amended must keep the levels that other records of the register name. */
  private missedLevels(): void {
    const amended = new Map(this.ofDocument('frameworks').map((framework) => [framework.record.code, framework]));
    if (amended.size === 0) return;
    const missed = new Set<string>();
    const look = ({ framework, level }: Placement, by: string): void => {
      const found = amended.get(framework);
      const key = `${framework} ${level}`;
      if (found === undefined || missed.has(key) || found.record.levels.some(({ code }) => code === level)) return;
      missed.add(key);
      this.complain(found.given, ['levels'], 'LEVEL_IN_USE', level, { value: level, by });
    };
    for (const { record, given } of this.all('certificates'))
      if (given === undefined) record.placements?.forEach((placed) => look(placed, record.code));
    for (const { record, given } of this.all('levelReferences'))
      if (given === undefined) [record.a, record.b].forEach((end) => look(end, record.code));
    for (const { record, given } of this.all('requirements'))
      if (given === undefined)
        for (const { needs } of record.routes)
          for (const need of needs) if ('framework' in need) look(need, record.code);
  }

  levelReferences(): void {
    for (const { record, given } of this.ofDocument('levelReferences')) {
      const { a, b } = record;
      if (a.framework === b.framework)
        this.complain(given, ['b', 'framework'], 'SAME_FRAMEWORK', b.framework, { value: b.framework });
    }
  }

  equivalences(): void {
    for (const { record, given } of this.ofDocument('equivalences')) this.ends(record, given);
    // What the register has is in order, unless the document amends certificates.
    const concerned = (this.has('certificates') ? this.all('equivalences') : this.ofDocument('equivalences')).filter(
      ({ record }) => record.creditedUnits !== undefined,
    );
    for (const equivalence of concerned) this.creditedUnits(equivalence, equivalence.record.creditedUnits ?? []);
  }

  private ends({ from, to, mutual, creditedUnits }: Equivalence, given: Given): void {
    if (from === to) this.complain(given, ['to'], 'EQUAL_ENDS', to, { value: to });
    if (mutual === true && creditedUnits !== undefined) this.complain(given, ['mutual'], 'PARTIAL_MUTUAL', mutual, {});
  }

  /** Only units that `to` has can be credited; told where the document brings it about, at the equivalence or at the certificate. */
  private creditedUnits({ record, given }: Merged<Equivalence>, credited: readonly Code[]): void {
    const to = this.find('certificates', record.to);
    if (to === undefined || (given === undefined && to.given === undefined)) return;
    const units = this.unitsOf(to.record);
    credited.forEach((unit, position) => {
      if (units.has(unit)) return;
      if (given !== undefined)
        this.complain(given, ['creditedUnits', position], 'NOT_A_UNIT_OF', unit, { to: record.to, value: unit });
      else if (to.given !== undefined)
        this.complain(to.given, ['units'], 'UNIT_IN_USE', unit, { value: unit, by: record.code });
    });
  }

  private unitsOf(certificate: Certificate): ReadonlySet<Code> {
    const known = this.units.get(certificate) ?? new Set(certificate.units);
    this.units.set(certificate, known);
    return known;
  }

  requirements(): void {
    if (!this.has('requirements')) return;
    const keyOf = ({ record }: Merged<Requirement>): string => `${record.post} ${record.region}`;
    const together = new Map<string, Merged<Requirement>[]>(
      this.ofDocument('requirements').map((requirement) => [keyOf(requirement), []]),
    );
    for (const requirement of this.all('requirements')) together.get(keyOf(requirement))?.push(requirement);
    for (const group of together.values()) this.overlaps(group);
    for (const { record, given } of this.ofDocument('requirements'))
      this.eachOnce(record.routes, ({ code }, position) =>
        this.complain(given, ['routes', position, 'code'], 'DUPLICATE.route', code, { value: code }),
      );
  }

  /** On each day a post has one requirement in a region, at the most. */
  private overlaps(group: Merged<Requirement>[]): void {
    if (group.length < 2) return;
    const from = ({ record }: Merged<Requirement>): string => record.period?.from ?? '';
    group.sort((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : a.record.code < b.record.code ? -1 : 1));
    let longest = group[0];
    for (const next of group.slice(1)) {
      const until = longest.record.period?.until;
      if (until === undefined || from(next) < until) {
        const [told, other] = next.given !== undefined ? [next, longest] : [longest, next];
        if (told.given !== undefined)
          this.complain(told.given, ['period'], 'OVERLAP', told.record.period, {
            code: told.record.code,
            other: other.record.code,
            post: next.record.post,
            region: next.record.region,
          });
      }
      if (until !== undefined && (next.record.period?.until === undefined || next.record.period.until > until))
        longest = next;
    }
  }

  /** One code means one condition throughout the register. */
  conditions(): void {
    if (!this.givesConditions()) return;
    const known = new Map<Code, { readonly meaning: string; readonly at: string }>();
    const learn = (
      listed: readonly Condition[] | undefined,
      at: string,
      given: Given | undefined,
      place: Place,
    ): void => {
      if (given !== undefined)
        this.eachOnce(listed ?? [], ({ code }, position) =>
          this.complain(given, [...place, position, 'code'], 'DUPLICATE.condition', code, { value: code }),
        );
      listed?.forEach((condition, position) => {
        const meaning = meaningOf(condition);
        const before = known.get(condition.code);
        if (before === undefined) known.set(condition.code, { meaning, at });
        else if (before.meaning !== meaning && given !== undefined)
          this.complain(given, [...place, position], 'CONDITION_DIFFERS', condition.code, {
            value: condition.code,
            other: before.at,
          });
      });
    };
    const learnAll = ({ equivalences, requirements }: WithConditions): void => {
      for (const { record, given } of equivalences) learn(record.conditions, record.code, given, ['conditions']);
      for (const { record, given } of requirements)
        record.routes.forEach(({ conditions }, route) =>
          learn(conditions, record.code, given, ['routes', route, 'conditions']),
        );
    };
    // What the register has stands first, so that the document is told of what differs.
    if (this.differs()) learnAll({ equivalences: this.kept('equivalences'), requirements: this.kept('requirements') });
    learnAll(this.withConditions());
  }

  /** Whether the document has a condition that the register has, or had, with another content: only then are its records looked through. */
  private differs(): boolean {
    const { equivalences, requirements } = this.withConditions();
    const given = [
      ...equivalences.map(({ record }) => record.conditions),
      ...requirements.flatMap(({ record }) => record.routes.map(({ conditions }) => conditions)),
    ].flatMap((listed) => listed ?? []);
    return given.some((condition) => {
      const known = this.present.conditions.get(condition.code);
      return known !== undefined && meaningOf(known) !== meaningOf(condition);
    });
  }

  private withConditions(): WithConditions {
    return { equivalences: this.ofDocument('equivalences'), requirements: this.ofDocument('requirements') };
  }

  private givesConditions(): boolean {
    return (
      this.ofDocument('equivalences').some(({ record }) => record.conditions !== undefined) ||
      this.ofDocument('requirements').some(({ record }) =>
        record.routes.some(({ conditions }) => conditions !== undefined),
      )
    );
  }

  /** Whether the document has records of the type. */
  private has(type: RecordType): boolean {
    return (this.given.sound.get(type)?.size ?? 0) > 0;
  }

  private eachOnce<T extends { readonly code: Code }>(
    items: readonly T[],
    again: (item: T, position: number) => void,
  ): void {
    const seen = new Set<Code>();
    items.forEach((item, position) => {
      if (seen.has(item.code)) again(item, position);
      seen.add(item.code);
    });
  }

  /** A problem of a record; what is wrong with a field that the record leaves out is told at the record. */
  private complain(
    { type, record, file, position }: Given,
    place: Place,
    key: ProblemKey,
    value: unknown,
    told: MessageParameters,
  ): void {
    const within = Object.hasOwn(record, place[0]) ? place : [];
    this.problems.tell(file, [type, position, ...within], key, value, told);
  }

  private ofDocument<T extends RecordType>(type: T): (Merged<RecordTypes[T]> & { readonly given: Given })[] {
    return Array.from(this.given.sound.get(type)?.values() ?? [], (given) => ({
      record: given.record as unknown as RecordTypes[T],
      given,
    }));
  }

  /** Every record as the register would have it; those of the document that have problems of their own are left out. */
  private all<T extends RecordType>(type: T): Merged<RecordTypes[T]>[] {
    return [...this.kept(type), ...this.ofDocument(type)];
  }

  /** Those of the register that the document leaves as they are. */
  private kept<T extends RecordType>(type: T): Merged<RecordTypes[T]>[] {
    const named = this.given.named.get(type);
    return this.present.tables[type].list
      .filter(({ code }) => named?.has(code) !== true)
      .map((record) => ({ record: record }));
  }

  private find<T extends RecordType>(type: T, code: Code): Merged<RecordTypes[T]> | undefined {
    const given = this.given.sound.get(type)?.get(code);
    if (given !== undefined) return { record: given.record as unknown as RecordTypes[T], given };
    if (this.given.named.get(type)?.has(code) === true) return undefined;
    const record = this.present.tables[type].find(code);
    return record && { record };
  }
}

/** The codes that lie on a ring of parents; each is visited once. */
function onRings(parents: ReadonlyMap<Code, Code | undefined>): ReadonlySet<Code> {
  const rings = new Set<Code>();
  const done = new Set<Code>();
  for (const start of parents.keys()) {
    const trail = new Set<Code>();
    let code: Code | undefined = start;
    for (; code !== undefined && !done.has(code) && !trail.has(code); code = parents.get(code)) trail.add(code);
    let met = false;
    for (const passed of trail) {
      met ||= passed === code;
      if (met) rings.add(passed);
      done.add(passed);
    }
  }
  return rings;
}

/** What a condition says, whatever the order of its fields. */
const meaningOf = ({ kind, text, years, language }: Condition): string =>
  JSON.stringify([kind, text.en, text['zh-Hant'], text['zh-Hans'], text.pt, years, language]);
