/** Which conditions the register would have with a document: what its records name, and others that the document leaves as they are. */
import { CONDITION_TYPES, conditionsIn, type Code, type RecordType, type RecordTypes } from '../recognition';
import type { GivenRecord, GivenRecords, PresentRegister } from './given-records';

type Bearing = RecordTypes[(typeof CONDITION_TYPES)[number]];

export class ConditionUses {
  /** By how much the document changes how many times records name a condition. */
  private readonly changes = new Map<Code, number>();
  /** The record of the document that no longer names a condition which the one that it replaces did. */
  private readonly droppedBy = new Map<Code, GivenRecord>();
  private readonly hasUnsound: boolean;

  constructor(
    private readonly present: PresentRegister,
    given: GivenRecords,
  ) {
    for (const type of CONDITION_TYPES)
      for (const [code, record] of given.sound.get(type) ?? []) {
        const before = present.tables[type].find(code);
        if (before !== undefined) this.count(before, -1, record);
        this.count(record.record as unknown as Bearing, 1);
      }
    const isUnsound = (type: RecordType): boolean =>
      (given.named.get(type)?.size ?? 0) > (given.sound.get(type)?.size ?? 0);
    this.hasUnsound = CONDITION_TYPES.some(isUnsound);
  }

  /** Whether some record would name the condition; one that has problems of its own may be the one. */
  has(code: Code): boolean {
    const uses = (this.present.conditions.get(code)?.uses ?? 0) + (this.changes.get(code) ?? 0);
    return uses > 0 || this.hasUnsound;
  }

  get codes(): readonly Code[] {
    return [...new Set([...this.present.conditions.keys(), ...this.changes.keys()])].filter((code) => this.has(code));
  }

  /** The conditions that no record would name any more, with the record of the document that dropped each. */
  get lost(): ReadonlyMap<Code, GivenRecord> {
    return new Map([...this.droppedBy].filter(([code]) => !this.has(code)));
  }

  private count(record: Bearing, change: 1 | -1, dropping?: GivenRecord): void {
    for (const { code } of conditionsIn(record)) {
      this.changes.set(code, (this.changes.get(code) ?? 0) + change);
      if (dropping !== undefined) this.droppedBy.set(code, dropping);
    }
  }
}
