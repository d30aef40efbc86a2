/** Which regions an entry of the ledger concerns: those that the records name which it changed. */
import { changedIn, changesOf, type ChangedRecord, type RecordChange } from '../../ledger/history';
import type { Database } from '../../persistence/database';
import { RECORD_TYPES, type Catalogue, type Code, type RecordType, type TimeSlices } from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { Shared } from '../../scheduling/shared';

/** How many entries it is kept of. */
const MOST_KEPT = 2_000;
/** Where an entry changed more, as an import does, records that the register has no more do not count. */
const FEW = 20;
/** Records that are looked at in one slice. */
const RECORDS_PER_SLICE = 256;

/** The parts of any record that name regions, or what has one. */
interface Placed {
  readonly region?: Code;
  readonly regions?: readonly Code[];
  readonly parent?: Code;
  readonly body?: Code;
  readonly agreement?: Code;
  readonly programme?: Code;
  readonly from?: Code;
  readonly to?: Code;
}

export class RegionsTouched {
  /** What is being looked for already is waited for, by whoever asks for it meanwhile. */
  private readonly kept = new Map<number, Shared<ReadonlySet<Code>>>();

  constructor(private readonly database: Database) {}

  /** How many of these entries are yet to be looked into; both numbers included. */
  unknown(from: number, to: number): number {
    let count = 0;
    for (let number = from; number <= to; number++) if (!this.kept.has(number)) count++;
    return count;
  }

  /** Whether it concerns the region, one within it, or one that it lies in. */
  async touches(number: number, region: Code, catalogue: Catalogue): Promise<boolean> {
    const touched = await this.touchedBy(number, catalogue).join();
    const above = new Set(ancestors(region, catalogue));
    return [...touched].some((one) => above.has(one) || ancestors(one, catalogue).includes(region));
  }

  private touchedBy(number: number, catalogue: Catalogue): Shared<ReadonlySet<Code>> {
    const known = this.kept.get(number);
    if (known !== undefined && !known.hasFailed) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value as number);
    const finding = new Shared(() => this.find(number, catalogue));
    this.kept.set(number, finding);
    return finding;
  }

  private async find(number: number, catalogue: Catalogue): Promise<ReadonlySet<Code>> {
    const changed = await changedIn(this.database, number);
    const contents = changed.length <= FEW ? await changesOf(this.database, changed) : [];
    return cooperatively(regionsIn(catalogue, changed, contents));
  }
}

function* regionsIn(
  catalogue: Catalogue,
  changed: readonly ChangedRecord[],
  contents: readonly RecordChange[],
): TimeSlices<ReadonlySet<Code>> {
  const touched = new Set<Code>();
  for (const [position, { type, code }] of changed.entries()) {
    if (position % RECORDS_PER_SLICE === 0) yield;
    if (!isRecordType(type)) continue;
    const content = contents[position]?.after ?? contents[position]?.before;
    const record = typeof content === 'string' ? (JSON.parse(content) as Placed) : catalogue.tables[type].find(code);
    for (const region of regionsOf(catalogue, type, code, (record ?? {}) as Placed)) touched.add(region);
  }
  return touched;
}

const isRecordType = (type: string): type is RecordType => RECORD_TYPES.some((one) => one === type);

function regionsOf({ tables }: Catalogue, type: RecordType, code: Code, record: Placed): readonly Code[] {
  const ofCertificate = (certificate = ''): readonly (Code | undefined)[] => {
    const { region, body = '' } = tables.certificates.find(certificate) ?? {};
    return [region ?? tables.bodies.find(body)?.region];
  };
  if (type === 'regions') return [code];
  if (type === 'certificates') return present([record.region ?? tables.bodies.find(record.body ?? '')?.region]);
  if (type === 'openings') return present([tables.programmes.find(record.programme ?? '')?.region]);
  if (type !== 'equivalences') return present([record.region, ...(record.regions ?? [])]);
  const agreed = tables.agreements.find(record.agreement ?? '')?.regions ?? [];
  return present([...(record.regions ?? agreed), ...ofCertificate(record.from), ...ofCertificate(record.to)]);
}

const present = (codes: readonly (Code | undefined)[]): readonly Code[] => codes.flatMap((code) => code ?? []);

/** A region and those that it lies in; not without end, should one lie in itself. */
function ancestors(region: Code, { tables }: Catalogue): readonly Code[] {
  const found: Code[] = [];
  for (let at: Code | undefined = region; at !== undefined && !found.includes(at); at = tables.regions.find(at)?.parent)
    found.push(at);
  return found;
}
