/** Conditions that requirements and equivalences ask for beside certificates. */
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { dayIn } from '../../language/days';
import { messages } from '../../language/message';
import {
  awardWindowOf,
  conditionOf,
  type Catalogue,
  type Code,
  type Condition,
  type ConditionKind,
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
    const equivalence = awardWindowOf(this.record.code);
    if (equivalence === undefined) return nameIn(this.record.text, language);
    return awardWindowIn(language, this.catalogue.tables.equivalences.find(equivalence)?.awarded ?? {});
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
  if (from === undefined) return AWARD_WINDOW.until.format(language, { until: dayIn(language, until ?? '') });
  return until === undefined
    ? AWARD_WINDOW.from.format(language, { from: dayIn(language, from) })
    : AWARD_WINDOW.both.format(language, { from: dayIn(language, from), until: dayIn(language, until) });
}

const AWARD_WINDOW = messages({
  from: {
    en: 'Awarded on or after {from}',
    'zh-Hant': '頒發日期在{from}或之後',
    'zh-Hans': '颁发日期在{from}或之后',
    pt: 'Emitido a partir de {from}',
  },
  until: {
    en: 'Awarded before {until}',
    'zh-Hant': '頒發日期在{until}之前',
    'zh-Hans': '颁发日期在{until}之前',
    pt: 'Emitido antes de {until}',
  },
  both: {
    en: 'Awarded on or after {from} and before {until}',
    'zh-Hant': '頒發日期在{from}或之後、{until}之前',
    'zh-Hans': '颁发日期在{from}或之后、{until}之前',
    pt: 'Emitido a partir de {from} e antes de {until}',
  },
});
