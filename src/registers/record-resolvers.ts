/** The twelve lists of the register. */
import * as filters from './record-filters';
import * as inputs from './filters.input';
import { recordResolver } from './record-resolver';

export const RECORD_RESOLVERS = [
  recordResolver('regions', 'Region', inputs.RegionFilter, filters.regions),
  recordResolver('fields', 'Field', inputs.FieldFilter, filters.fields),
  recordResolver('units', 'Unit', inputs.UnitFilter, filters.units),
  recordResolver('frameworks', 'Framework', inputs.FrameworkFilter, filters.frameworks),
  recordResolver('levelReferences', 'LevelReference', inputs.LevelReferenceFilter, filters.levelReferences),
  recordResolver('bodies', 'Body', inputs.BodyFilter, filters.bodies),
  recordResolver('certificates', 'Certificate', inputs.CertificateFilter, filters.certificates),
  recordResolver('posts', 'Post', inputs.PostFilter, filters.posts),
  recordResolver('requirements', 'Requirement', inputs.RequirementFilter, filters.requirements),
  recordResolver('agreements', 'Agreement', inputs.AgreementFilter, filters.agreements),
  recordResolver('equivalences', 'Equivalence', inputs.EquivalenceFilter, filters.equivalences),
  recordResolver('exclusions', 'Exclusion', inputs.ExclusionFilter, filters.exclusions),
];
