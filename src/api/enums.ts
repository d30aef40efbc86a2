/** Closed lists of the law as GraphQL enums, each value with its meaning. */
import { registerEnumType } from '@nestjs/graphql';
import type {
  BaseKind,
  BodyKind,
  ConditionKind,
  CourseCategory,
  CourseStage,
  IdentifierType,
  OpeningKind,
  ProgrammeMode,
  Purpose,
  RecordType,
  SkillCategory,
  Standing,
  State,
} from '../recognition';

/** Registers an enum whose values are named as they are written; `meanings` has to have every value of the union. */
export function enumOf<V extends string>(name: string, description: string, meanings: Record<V, string>): Record<V, V> {
  const values = Object.fromEntries(Object.keys(meanings).map((value) => [value, value])) as Record<V, V>;
  const described = Object.entries<string>(meanings).map(([value, meaning]) => [value, { description: meaning }]);
  registerEnumType(values, {
    name,
    description,
    valuesMap: Object.fromEntries(described) as Record<V, { description: string }>,
  });
  return values;
}

export const StandingEnum = enumOf<Standing>('Standing', 'How firm a record is, from the strongest to the weakest.', {
  OFFICIAL: 'Published by the authority or body it speaks of.',
  REPORTED: 'Taken from a report or paper that is named as its source.',
  ILLUSTRATIVE: 'An example; nobody has vouched for it. What rests on it is to be confirmed with the body concerned.',
});

export const PurposeEnum = enumOf<Purpose>('Purpose', 'Why recognition is sought.', {
  TRAINING: 'Admission to training, or credit for it.',
  EVALUATION: 'Entry to a skills assessment, or exemption from it.',
  PRACTICE: 'Doing the job.',
});

export const StateEnum = enumOf<State>(
  'State',
  'Where an agreement or equivalence is in its life; only what is `ENDORSED` counts.',
  {
    PROPOSED: 'Put forward, not yet agreed.',
    ENDORSED: 'Agreed: it counts within its period.',
    SUSPENDED: 'Set aside for the time being.',
    DECLINED: 'Put forward and not agreed.',
    WITHDRAWN: 'Taken back by who put it forward.',
    REVOKED: 'Ended by who had agreed.',
  },
);

export const BodyKindEnum = enumOf<BodyKind>('BodyKind', 'What a body does.', {
  AWARDING_BODY: 'Awards certificates.',
  COMPETENT_AUTHORITY: 'Decides by law who may do a regulated job.',
  EMPLOYER: 'Employs people.',
  SCHOOL: 'Teaches.',
  ASSOCIATION: 'Speaks for a trade or profession.',
  RESEARCH_INSTITUTE: 'Does research.',
});

export const ConditionKindEnum = enumOf<ConditionKind>('ConditionKind', 'What kind of thing a condition asks for.', {
  EXPERIENCE: 'Years of practice; discharged by `facts.experienceYears`.',
  LANGUAGE: 'Command of a language; discharged by `facts.languages`.',
  EXAMINATION: 'An examination passed; discharged by its code in `facts.satisfied`.',
  COURSE: 'A course completed; discharged by its code in `facts.satisfied`.',
  REGISTRATION: 'An entry in a register of practitioners; discharged by its code in `facts.satisfied`.',
  AWARD_WINDOW:
    'The award day is unknown and has to lie within the award window of an equivalence; no fact discharges it, stating `awardedOn` does.',
  OTHER: 'What its text says; discharged by its code in `facts.satisfied`.',
});

export const SkillCategoryEnum = enumOf<SkillCategory>('SkillCategory', 'What part a skill plays in a working life.', {
  CORE: 'At the heart of the posts.',
  CAREER_DEVELOPMENT: 'For going further in them.',
});

export const CourseCategoryEnum = enumOf<CourseCategory>(
  'CourseCategory',
  'What part a course plays in a curriculum.',
  {
    BASIC: 'It lays the ground.',
    COMPULSORY: 'Everybody takes it.',
    ELECTIVE: 'It may be chosen.',
    INTEGRATED: 'Course and certificate in one.',
  },
);

export const CourseStageEnum = enumOf<CourseStage>(
  'CourseStage',
  'What a course serves, from what is taught to where it is put to the test.',
  {
    TEACHING: 'Teaching.',
    LEARNING: 'Learning.',
    DOING: 'Doing: what has been learnt is done.',
    CERTIFICATION: 'Certification.',
    BUSINESS_APPLICATION: 'Application in business.',
    COMPETITION: 'Competition.',
  },
);

export const ProgrammeModeEnum = enumOf<ProgrammeMode>('ProgrammeMode', 'How one follows a programme.', {
  FULL_TIME: 'Full time.',
  PART_TIME: 'Part time, beside work or other study.',
  APPRENTICESHIP: 'In work at an employer, and at school.',
  JOINT: 'At several providers that train together, one after the other or at once.',
  SHORT_COURSE: 'A short course.',
  EXAMINATION: 'An examination alone.',
});

export const BaseKindEnum = enumOf<BaseKind>('BaseKind', 'What a consortium trains at.', {
  COLLEGE: 'A college.',
  TRAINING_CENTRE: 'A training centre.',
  TRAINING_BASE: 'A training base, as in an enterprise.',
});

export const OpeningKindEnum = enumOf<OpeningKind>('OpeningKind', 'What kind of practice places are offered for.', {
  INTERNSHIP: 'Internships.',
  PRACTICAL_TRAINING: 'Practical training.',
  APPRENTICESHIP: 'Apprenticeships.',
});

export const IdentifierTypeEnum = enumOf<IdentifierType>(
  'IdentifierType',
  'Where an identifier of a certificate stands in a credential file.',
  {
    ACHIEVEMENT_ID: 'The `id` of its achievement (Open Badges).',
    HUMAN_CODE: 'The `humanCode` of its achievement.',
    OTHER_IDENTIFIER: 'An `otherIdentifier` of its achievement.',
    VCT: 'The type of an SD-JWT VC, `vct`.',
  },
);

/** The values are the arrays of the catalogue document. */
export const RecordTypeEnum = {
  REGION: 'regions',
  FIELD: 'fields',
  UNIT: 'units',
  FRAMEWORK: 'frameworks',
  LEVEL_REFERENCE: 'levelReferences',
  BODY: 'bodies',
  CERTIFICATE: 'certificates',
  POST: 'posts',
  REQUIREMENT: 'requirements',
  AGREEMENT: 'agreements',
  EQUIVALENCE: 'equivalences',
  EXCLUSION: 'exclusions',
  POST_GROUP: 'postGroups',
  COURSE: 'courses',
  SKILL: 'skills',
  CONSORTIUM: 'consortia',
  PROGRAMME: 'programmes',
  OPENING: 'openings',
  ISSUER_KEY: 'issuerKeys',
} as const satisfies Record<string, RecordType>;

/** What each type is. */
export const RECORD_TYPE_TEXTS = {
  REGION: { description: 'A place in the tree of regions.' },
  FIELD: { description: 'A field of work.' },
  UNIT: { description: 'A unit of competence.' },
  FRAMEWORK: { description: 'A qualification framework.' },
  LEVEL_REFERENCE: { description: 'A correspondence of levels of two frameworks.' },
  BODY: { description: 'An awarding body, authority, school, employer …' },
  CERTIFICATE: { description: 'A kind of skill certificate.' },
  POST: { description: 'A job.' },
  REQUIREMENT: { description: 'What a post asks in a region.' },
  AGREEMENT: { description: 'A legal instrument of recognition.' },
  EQUIVALENCE: { description: 'A certificate that counts as another, under an agreement.' },
  EXCLUSION: { description: 'An explicit refusal of a certificate.' },
  POST_GROUP: { description: 'Posts that go together in a chain of work.' },
  COURSE: { description: 'A course of a curriculum.' },
  SKILL: { description: 'What somebody in certain posts has to be able to do.' },
  CONSORTIUM: { description: 'Schools, enterprises and others that train together.' },
  PROGRAMME: { description: 'A programme of study, with what it gives.' },
  OPENING: { description: 'Places for practice.' },
  ISSUER_KEY: { description: 'A key by which a body signs credentials.' },
} as const satisfies Record<keyof typeof RecordTypeEnum, { readonly description: string }>;

registerEnumType(RecordTypeEnum, {
  name: 'RecordType',
  description: 'The types of records in the register.',
  valuesMap: RECORD_TYPE_TEXTS,
});
