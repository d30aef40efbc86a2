/** The records of the register on the surface, for every feature that answers with them. */
import type { RecordType } from '../../recognition';
import { AgreementModel, EquivalenceModel, ExclusionModel } from './agreement.model';
import { CertificateModel } from './certificate.model';
import { FrameworkModel, LevelReferenceModel } from './framework.model';
import { BodyModel, FieldModel, PostModel, RegionModel, UnitModel } from './ground.model';
import { RequirementModel } from './requirement.model';

export * from './agreement.model';
export * from './certificate.model';
export * from './condition.model';
export * from './framework.model';
export * from './ground.model';
export * from './record.model';
export * from './requirement.model';

/** The model of each type of record. */
export const RECORD_MODELS = {
  regions: RegionModel,
  fields: FieldModel,
  units: UnitModel,
  frameworks: FrameworkModel,
  levelReferences: LevelReferenceModel,
  bodies: BodyModel,
  certificates: CertificateModel,
  posts: PostModel,
  requirements: RequirementModel,
  agreements: AgreementModel,
  equivalences: EquivalenceModel,
  exclusions: ExclusionModel,
} as const satisfies Record<RecordType, unknown>;
