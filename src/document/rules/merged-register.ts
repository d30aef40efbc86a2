/** The register as it would be with the document: what the document gives, and what the register has and the document leaves as it is. */
import type { Code, Condition, RecordType, RecordTypes } from '../../recognition';
import { ConditionUses } from '../condition-uses';
import type { GivenRecord, GivenRecords, PresentRegister } from '../given-records';

/** A record as the register would have it; `given` where the document gives it. */
export interface MergedRecord<T> {
  readonly record: T;
  readonly given?: GivenRecord;
}

/** Records of the document that have problems of their own are left out, and so are those that they would replace. */
export class MergedRegister {
  constructor(
    private readonly present: PresentRegister,
    private readonly document: GivenRecords,
  ) {}

  /** Whether the document has records of the type. */
  gives(type: RecordType): boolean {
    return (this.document.sound.get(type)?.size ?? 0) > 0;
  }

  /** The records of the document. */
  given<T extends RecordType>(type: T): Required<MergedRecord<RecordTypes[T]>>[] {
    return Array.from(this.document.sound.get(type)?.values() ?? [], (given) => ({
      record: given.record as unknown as RecordTypes[T],
      given,
    }));
  }

  /** Those of the register that the document leaves as they are. */
  kept<T extends RecordType>(type: T): MergedRecord<RecordTypes[T]>[] {
    const named = this.document.named.get(type);
    return this.present.tables[type].list
      .filter(({ code }) => named?.has(code) !== true)
      .map((record) => ({ record: record }));
  }

  all<T extends RecordType>(type: T): MergedRecord<RecordTypes[T]>[] {
    return [...this.kept(type), ...this.given(type)];
  }

  find<T extends RecordType>(type: T, code: Code): MergedRecord<RecordTypes[T]> | undefined {
    const given = this.document.sound.get(type)?.get(code);
    if (given !== undefined) return { record: given.record as unknown as RecordTypes[T], given };
    if (this.document.named.get(type)?.has(code) === true) return undefined;
    const record = this.present.tables[type].find(code);
    return record && { record };
  }

  get conditionUses(): ConditionUses {
    return new ConditionUses(this.present, this.document);
  }

  /** The condition of the code that the register has, or had. */
  presentCondition(code: Code): Condition | undefined {
    return this.present.conditions.get(code)?.condition;
  }
}
