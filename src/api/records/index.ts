/** The records of the register on the surface, for every feature that answers with them. */
import type { Catalogue, Code, RecordType } from '../../recognition';
import { AgreementModel, EquivalenceModel, ExclusionModel } from './agreement.model';
import { CertificateModel } from './certificate.model';
import { ConsortiumModel } from './consortium.model';
import { FrameworkModel, LevelReferenceModel } from './framework.model';
import { IssuerKeyModel } from './issuer-key.model';
import { OpeningModel, ProgrammeModel } from './programme.model';
import { BodyModel } from './body.model';
import { FieldModel, PostModel, RegionModel, UnitModel } from './reference-data.model';
import { RecordModel } from './record.model';
import { RequirementModel } from './requirement.model';
import { CourseModel, PostGroupModel, SkillModel } from './training.model';

export * from './agreement.model';
export * from './body.model';
export * from './certificate.model';
export * from './condition.model';
export * from './consortium.model';
export * from './framework.model';
export * from './issuer-key.model';
export * from './programme.model';
export * from './reference-data.model';
export * from './record.model';
export * from './requirement.model';
export * from './training.model';

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
  postGroups: PostGroupModel,
  courses: CourseModel,
  skills: SkillModel,
  consortia: ConsortiumModel,
  programmes: ProgrammeModel,
  openings: OpeningModel,
  issuerKeys: IssuerKeyModel,
} as const satisfies Record<RecordType, unknown>;

/** The record of a code as its model; null where there is none. */
export function recordModel(
  catalogue: Catalogue,
  { type, code }: { type: RecordType; code: Code },
): RecordModel | null {
  const record = catalogue.tables[type].find(code);
  if (record === undefined) return null;
  const model = RECORD_MODELS[type] as new (catalogue: Catalogue, record: object) => RecordModel;
  return new model(catalogue, record);
}
