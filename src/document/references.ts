/** Whether what the records of a document name is there, in the document or in the register. */
import { type Code, type Framework, type RecordType } from '../recognition';
import { ConditionUses } from './condition-uses';
import { needShape, RECORDS, type Shape, type ObjectShape } from './fields';
import type { GivenRecord, GivenRecords, PresentRegister } from './given-records';
import type { Nearest } from './nearest';
import type { Problems } from './problem';
import { SINGULAR } from './type-names';

export class References {
  private readonly lists = new Map<RecordType, readonly Code[]>();
  private readonly levels = new Map<Code, readonly Code[]>();
  private readonly path: (string | number)[] = [];
  private file = '';
  private conditions: ConditionUses | undefined;

  constructor(
    private readonly present: PresentRegister,
    private readonly given: GivenRecords,
    private readonly problems: Problems,
    private readonly nearest: Nearest,
  ) {
    for (const { code, levels } of present.tables.frameworks.list)
      this.levels.set(
        code,
        levels.map((level) => level.code),
      );
    for (const code of given.named.get('frameworks') ?? []) {
      const framework = given.sound.get('frameworks')?.get(code)?.record as Framework | undefined;
      if (framework === undefined) this.levels.delete(code);
      else
        this.levels.set(
          code,
          framework.levels.map((level) => level.code),
        );
    }
  }

  check({ type, record, file, position }: GivenRecord): void {
    this.file = file;
    this.path.length = 0;
    this.path.push(type, position);
    this.walk(record, RECORDS[type]);
  }

  private walk(value: unknown, shape: Shape): void {
    if (shape.is === 'reference') this.reference(value as Code, shape.to);
    else if (shape.is === 'condition') this.condition(value as Code);
    else if (shape.is === 'list') {
      if (shape.of.is !== 'enum')
        (value as readonly unknown[]).forEach((item, position) => {
          this.path.push(position);
          this.walk(item, shape.of);
          this.path.pop();
        });
    } else if (shape.is === 'need')
      this.object(value as Readonly<Record<string, unknown>>, needShape(value as object) as ObjectShape);
    else if (shape.is === 'object' && shape.role !== 'period' && shape.role !== 'condition')
      this.object(value as Readonly<Record<string, unknown>>, shape);
  }

  private object(value: Readonly<Record<string, unknown>>, shape: ObjectShape): void {
    for (const key in value) {
      this.path.push(key);
      this.walk(value[key], shape.fields[key]);
      this.path.pop();
    }
    if (shape.role === 'level') this.level(value.framework as Code, value.level as Code);
  }

  private reference(code: Code, type: RecordType): void {
    if (this.given.named.get(type)?.has(code) === true || this.present.tables[type].position(code) >= 0) return;
    const near = this.nearest.to(code, this.codesOf(type));
    const record = SINGULAR[type];
    if (near === undefined)
      this.problems.report(this.file, this.path, 'UNKNOWN_CODE', code, { record, value: code, type });
    else this.problems.report(this.file, this.path, 'UNKNOWN_CODE.near', code, { record, value: code, near });
  }

  private condition(code: Code): void {
    this.conditions ??= new ConditionUses(this.present, this.given);
    if (this.conditions.has(code)) return;
    const near = this.nearest.to(code, this.conditions.codes);
    if (near === undefined) this.problems.report(this.file, this.path, 'UNKNOWN_CODE.condition', code, { value: code });
    else this.problems.report(this.file, this.path, 'UNKNOWN_CODE.condition.near', code, { value: code, near });
  }

  /** Every code of the type, put together when one is first missed. */
  private codesOf(type: RecordType): readonly Code[] {
    const known = this.lists.get(type);
    if (known !== undefined) return known;
    const codes = [...new Set([...this.present.tables[type].codes, ...(this.given.named.get(type) ?? [])])];
    this.lists.set(type, codes);
    return codes;
  }

  private level(framework: Code, level: Code): void {
    const levels = this.levels.get(framework);
    // A framework that is not there, or has problems of its own, is reported elsewhere.
    if (levels === undefined || levels.includes(level)) return;
    const near = this.nearest.to(level, levels);
    const path = [...this.path, 'level'];
    if (near === undefined)
      this.problems.report(this.file, path, 'UNKNOWN_LEVEL', level, { framework, value: level, levels });
    else this.problems.report(this.file, path, 'UNKNOWN_LEVEL.near', level, { framework, value: level, near });
  }
}
