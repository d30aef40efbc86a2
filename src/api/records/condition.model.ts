/** Conditions that requirements and equivalences ask for beside certificates. */
import { Field, Float, ObjectType } from '@nestjs/graphql';
import {
  conditionOf,
  type Catalogue,
  type Code,
  type Condition,
  type ConditionKind,
  type Day,
  type LanguageTag,
  type Period,
} from '../../recognition';
import { ConditionKindEnum } from '../enums';
import { TextField } from '../text-field';
import { nameIn } from '../names';
import { CodeScalar } from '../scalars';

@ObjectType('Condition', {
  description: 'What is asked for beside certificates. One code means one condition throughout the register.',
})
export class ConditionModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly record: Condition,
  ) {}

  @Field(() => CodeScalar, { description: 'Its code; in `facts.satisfied` it says that the condition is satisfied.' })
  get code(): Code {
    return this.record.code;
  }

  @Field(() => ConditionKindEnum, { description: 'What kind of thing it asks for.' })
  get kind(): ConditionKind {
    return this.record.kind;
  }

  @TextField({ description: 'What is asked for.' })
  text(language: LanguageTag): string {
    const { code, kind, text } = this.record;
    if (kind !== 'AWARD_WINDOW') return nameIn(text, language);
    const equivalence = this.catalogue.tables.equivalences.find(code.slice(code.indexOf(':') + 1));
    return awardWindowIn(language, equivalence?.awarded ?? {});
  }

  @Field(() => Float, { nullable: true, description: 'The years of practice it asks for, with `EXPERIENCE`.' })
  get years(): number | undefined {
    return this.record.years;
  }

  @Field(() => String, { nullable: true, description: 'The tag of the language it asks for, with `LANGUAGE`.' })
  get language(): string | undefined {
    return this.record.language;
  }
}

/** The conditions of codes that a decision names. */
export const conditionsOf = (catalogue: Catalogue, codes: readonly Code[]): readonly ConditionModel[] =>
  codes.map((code) => {
    const condition = conditionOf(catalogue, code);
    if (condition === undefined) throw new Error(`revision ${String(catalogue.revision)} has no condition \`${code}\``);
    return new ConditionModel(catalogue, condition);
  });

/** The award window is made by the law, so no record has its words. */
function awardWindowIn(language: LanguageTag, { from, until }: Period): string {
  const { say, after, before, and } = AWARD_WINDOW[language];
  return `${say}${[from && after(from), until && before(until)].filter(Boolean).join(and)}`;
}

const AWARD_WINDOW = {
  en: {
    say: 'Awarded ',
    after: (day: Day) => `on or after ${day}`,
    before: (day: Day) => `before ${day}`,
    and: ' and ',
  },
  'zh-Hant': {
    say: '頒發日期在 ',
    after: (day: Day) => `${day} 或之後`,
    before: (day: Day) => `${day} 之前`,
    and: '、',
  },
  'zh-Hans': {
    say: '颁发日期在 ',
    after: (day: Day) => `${day} 或之后`,
    before: (day: Day) => `${day} 之前`,
    and: '、',
  },
  pt: {
    say: 'Emitido ',
    after: (day: Day) => `em ou após ${day}`,
    before: (day: Day) => `antes de ${day}`,
    and: ' e ',
  },
};
