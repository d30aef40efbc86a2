/** Demand over GraphQL. Its rows are resolved by `DemandResolver`. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PurposeEnum } from '../api/enums';
import { CertificateModel, PostModel, RegionModel, RequirementModel, view } from '../api/records';
import { requirementOf, type Catalogue, type Code, type Day, type Purpose, type Requirement } from '../recognition';
import type { Month } from './months';
import { LEAST_SHOWN, type Asked, type Demanded } from './totals';

@ObjectType('DemandRow', { description: 'What was asked for in vain, and how often.' })
export class DemandRowModel {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly demanded: Demanded,
    private readonly today: Day,
  ) {}

  @Field(() => CertificateModel, { nullable: true, description: 'The certificate that was held; null by `COURSE`.' })
  get certificate(): CertificateModel | null {
    const { certificate } = this.demanded;
    return certificate === null ? null : view(this.catalogue, 'certificates', CertificateModel, certificate);
  }

  @Field(() => PostModel, { description: 'The post that was asked about.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.demanded.post);
  }

  @Field(() => RegionModel, { description: 'The region that was asked about.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.demanded.region);
  }

  @Field(() => PurposeEnum, { description: 'Why recognition was sought.' })
  get purpose(): Purpose {
    return this.demanded.purpose;
  }

  @Field(() => Int, {
    description: 'How often: the questions of the months asked, one with several certificates once for each of them.',
  })
  get count(): number {
    return this.demanded.count;
  }

  @Field(() => RequirementModel, {
    nullable: true,
    description:
      'What the post requires there today; null: the register has no requirement, and can only say `UNDETERMINED`.',
  })
  get requirement(): RequirementModel | null {
    const { required } = this;
    return required && new RequirementModel(this.catalogue, required);
  }

  @Field(() => [CertificateModel], {
    description: 'The certificates that this requirement names: where an equivalence or a course could lead. By code.',
  })
  get leadsTo(): readonly CertificateModel[] {
    const needs = this.required?.routes.flatMap((route) => route.needs) ?? [];
    const named = new Set<Code>(needs.flatMap((need) => ('certificate' in need ? [need.certificate] : [])));
    return [...named].sort().map((code) => view(this.catalogue, 'certificates', CertificateModel, code));
  }

  private get required(): Requirement | null {
    return requirementOf(this.catalogue, this.demanded.post, this.demanded.region, this.today);
  }
}

@ObjectType('Demand', {
  description: `What is asked for in vain: the questions of \`decide\`, \`decideMany\`, \`recognition\` and \`POST /decide\` that ended in \`PARTIAL\`, \`NOT_RECOGNISED\` or \`UNDETERMINED\`, counted by certificate, post, region, purpose and month. What was asked fewer than ${String(LEAST_SHOWN)} times in a month counts as if it had not been asked, here and in every total.`,
})
export class DemandModel {
  constructor(
    readonly asked: Asked,
    private readonly isCounting: boolean,
  ) {}

  @Field(() => Boolean, {
    description:
      'Whether questions are counted; false: whoever operates the registry has switched that off (`DEMAND`), and nothing is shown.',
  })
  get counting(): boolean {
    return this.isCounting;
  }

  @Field(() => String, { description: 'The first month that is shown, as `YYYY-MM`.' })
  get from(): Month {
    return this.asked.from;
  }

  @Field(() => String, { description: 'The last month that is shown.' })
  get to(): Month {
    return this.asked.to;
  }

  @Field(() => Int, { description: 'What was asked less often than this in a month is withheld.' })
  get leastShown(): number {
    return LEAST_SHOWN;
  }
}
