/** Missing links as the API shows them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../api/enums';
import { CertificateModel, ConditionModel, conditionsOf, view } from '../../api/records';
import { TextField } from '../../api/text-field';
import type { MissingLink } from '../../pathways';
import type { Catalogue, Code, LanguageTag } from '../../recognition';
import { linkText } from './sentences';

export const MissingLinkKindEnum = enumOf<MissingLink['kind']>('MissingLinkKind', 'What is missing.', {
  EQUIVALENCE: 'A full equivalence from one certificate to another.',
  PROGRAMME: 'A programme that gives a certificate.',
  CONDITION: 'A condition that no programme gives.',
});

@ObjectType('MissingLink', { description: 'One thing which, if it were so, would make a way.' })
export class MissingLinkModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly link: MissingLink,
    private readonly region: Code,
  ) {}

  @Field(() => MissingLinkKindEnum, { description: 'What is missing.' })
  get kind(): MissingLink['kind'] {
    return this.link.kind;
  }

  @Field(() => CertificateModel, { nullable: true, description: 'From which certificate, with `EQUIVALENCE`.' })
  get from(): CertificateModel | null {
    return this.link.kind === 'EQUIVALENCE' ? this.certificateOf(this.link.from) : null;
  }

  @Field(() => CertificateModel, { nullable: true, description: 'To which certificate, with `EQUIVALENCE`.' })
  get to(): CertificateModel | null {
    return this.link.kind === 'EQUIVALENCE' ? this.certificateOf(this.link.to) : null;
  }

  @Field(() => CertificateModel, { nullable: true, description: 'Which certificate, with `PROGRAMME`.' })
  get certificate(): CertificateModel | null {
    return this.link.kind === 'PROGRAMME' ? this.certificateOf(this.link.certificate) : null;
  }

  @Field(() => ConditionModel, { nullable: true, description: 'Which condition, with `CONDITION`.' })
  get condition(): ConditionModel | null {
    return this.link.kind === 'CONDITION' ? conditionsOf(this.catalogue, [this.link.code])[0] : null;
  }

  @Field(() => Int, { description: 'How many posts in the region it would turn to `RECOGNISED`.' })
  get turns(): number {
    return this.link.turns;
  }

  @TextField({ description: 'What is missing, in a sentence.' })
  text(language: LanguageTag): string {
    return linkText(this.catalogue, this.link, this.region, language);
  }

  private certificateOf(code: Code): CertificateModel {
    return view(this.catalogue, 'certificates', CertificateModel, code);
  }
}

@ObjectType('MissingLinks', { description: 'What would make a way where there is none.' })
export class MissingLinksModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly found: readonly MissingLink[],
    private readonly region: Code,
  ) {}

  @Field(() => Int, { description: 'The state of the register they were found in.' })
  get revision(): number {
    return this.catalogue.revision;
  }

  @Field(() => [MissingLinkModel], { description: 'At most five, those first that turn most posts.' })
  get links(): readonly MissingLinkModel[] {
    return this.found.map((link) => new MissingLinkModel(this.catalogue, link, this.region));
  }
}
