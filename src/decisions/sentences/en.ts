/** The sentences in English. */
import type { Messages } from './messages';

export const en: Messages = {
  quoted: '“{name}”',
  cited: '[{code}; {standing}; {source}]',
  citedPlainly: '({standing}; {source})',
  source: 'source: {title}',
  sourceAt: 'source: {title} <{url}>',
  noSource: 'the register gives no source',
  'standing.OFFICIAL': 'official',
  'standing.REPORTED': 'reported',
  'standing.ILLUSTRATIVE': 'illustrative',

  asIf: 'What if, and not an answer of the register: this is decided as though the register held {drafts} as drafted.',
  illustrative:
    'An example, not to be relied upon: this answer rests on illustrative records, made up to show how the registry works.',
  reported: 'Reported, not from the official text: this answer rests on what secondary sources report.',
  answer: '{verdict}: {sentence}',
  'verdict.RECOGNISED':
    'with {certificates}, the requirement for the job {post} in {region} is met on {day}, for {purpose}.',
  'verdict.CONDITIONAL':
    'with {certificates}, the requirement for the job {post} in {region} is met on {day}, for {purpose}, provided that what is still needed is satisfied.',
  'verdict.PARTIAL':
    'with {certificates}, part of the requirement for the job {post} in {region} is met on {day}, for {purpose}; the rest is still needed.',
  'verdict.NOT_RECOGNISED':
    'with {certificates}, the requirement for the job {post} in {region} is not met on {day}, for {purpose}.',
  'verdict.UNDETERMINED':
    'the register holds no requirement for the job {post} in {region} on {day}. This is not a refusal: it says nothing for or against {certificates}, for {purpose}. Ask the employer or the competent authority.',
  'purpose.TRAINING': 'admission to training or credit towards it',
  'purpose.EVALUATION': 'entry to a skills assessment or exemption from it',
  'purpose.PRACTICE': 'practising the occupation',
  ruleOf: 'According to the register, this job is regulated in {region}: the answer states the rule of {authority}.',
  ruleOfUnnamed:
    'According to the register, this job is regulated in {region}: the answer states the rule there. The register does not name the competent authority.',
  advice:
    'According to the register, this job is not regulated in {region}: hiring is a matter for the employer’s judgement, and this answer is advice.',
  basis: 'It rests on the requirement for {region}{requirement}, route {route}.',
  basisAlone: 'It rests on the requirement for {region}{requirement}.',

  why: 'Why:',
  noNeeds: 'This route asks for no certificate.',
  'need.MET': 'Asked for: {need}. This is met.',
  'need.PARTLY_MET': 'Asked for: {need}. This is met in part.',
  'need.UNMET': 'Asked for: {need}. This is not met.',
  needCertificate: 'the certificate {certificate}',
  needLevel: 'a certificate at {level} or above',
  needLevelInField: 'a certificate at {level} or above, in the field of {field}',
  needReferenced: '{need}, or at a level of another framework that is referenced to it',
  needUnits: '{count, plural, one {the unit of competence} other {the units of competence}} {units}',
  level: '“{level}” of the framework {framework}',

  held: '{certificate} is held.',
  stepFull: '{from} counts as {to}, by the equivalence{equivalence} under the agreement {agreement}.',
  stepPartial:
    '{from} gives credit for {count, plural, one {the unit} other {the units}} {units} of {to}, by the equivalence{equivalence} under the agreement {agreement}.',
  hasUnits: '{certificate} covers {count, plural, one {the unit} other {the units}} {units}.',
  placed: '{certificate} is placed at {level}.',
  placedByReference: '{certificate} is placed at {level}, which the level reference{reference} ties to {other}.',
  accumulated: 'Together this covers every unit of {certificate}.',
  missing: 'Missing: {count, plural, one {the unit} other {the units}} {units}.',
  unreached: 'No certificate held leads to it.',

  outstanding: 'Still needed:',
  awardWindow:
    '{certificate} must have been awarded {window}, as the equivalence{equivalence} demands; the day of award was not given.',
  windowBoth: 'on or after {from} and before {until}',
  windowFrom: 'on or after {from}',
  windowUntil: 'before {until}',
  windowOpen: 'on any day',

  notCounting: 'Held, but not counted:',
  'holding.NOT_YET_AWARDED': '{certificate} had not yet been awarded on {day}.',
  'holding.EXPIRED': '{certificate} had expired on {day}.',
  'holding.AWARDED_OUTSIDE_PERIOD':
    'The day of award given for {certificate} is not one on which it was awarded: it is awarded {window}.',
  exclusions: 'Excluded:',
  exclusion: '{certificate}: {reason}{exclusion}',

  nearMisses: 'What would count if the obstacles named were lifted:',
  nearMiss: '{from} would lead to {to} {steps}, but:',
  nearMissHeld: '{certificate} would itself count, but:',
  nearMissSteps:
    'by {count, plural, one {equivalence} other {equivalences}} {equivalences} under the agreement {agreement}',
  nearMissStepsPlainly:
    'by {count, plural, one {an equivalence} other {# equivalences}} under the agreement {agreement}',
  equivalence: 'The equivalence [{code}]',
  equivalenceOf: 'The equivalence from {from} to {to}',
  agreement: 'The agreement {agreement}',
  'obstacle.NOT_YET_IN_FORCE': '{record} does not come into force until {day}.',
  'obstacle.NO_LONGER_IN_FORCE': '{record} has not been in force since {day}.',
  'obstacle.REGION': '{record} applies only in {regions}.',
  'obstacle.PURPOSE': '{record} serves only {purposes}.',
  'obstacle.NOT_ENDORSED': '{record} is not endorsed; its state is “{state}”.',
  'obstacle.SUSPENDED': '{record} is suspended.',
  'obstacle.SUSPENDED.since': '{record} has been suspended since {from}.',
  'obstacle.SUSPENDED.until': '{record} is suspended from {from} until {until}.',
  'obstacle.AWARDED_OUTSIDE_WINDOW': '{record} serves only certificates awarded {window}.',
  'obstacle.EXCLUDED': '{certificate} is excluded: {reason}{exclusion}',
  'obstacle.NO_ONWARD_RECOGNITION':
    'The agreement {agreement} does not allow recognition to be passed on; this path would need {steps} steps.',
  'obstacle.TOO_MANY_STEPS':
    'The agreement {agreement} allows recognition to be passed on over at most {most} steps; this path has {steps}.',
  'obstacle.DIFFERENT_AGREEMENTS':
    'The steps rest on different agreements ({agreements}); recognition is not passed on from one agreement to another.',
  'state.PROPOSED': 'proposed',
  'state.ENDORSED': 'endorsed',
  'state.SUSPENDED': 'suspended',
  'state.DECLINED': 'declined',
  'state.WITHDRAWN': 'withdrawn',
  'state.REVOKED': 'revoked',

  heldSince: 'According to the register, this has been so since {day}.',
  holdsUntil: 'This holds until {last}. From {day} the answer is “{verdict}”, as far as the register knows today.',
  'verdictName.RECOGNISED': 'recognised',
  'verdictName.CONDITIONAL': 'conditionally recognised',
  'verdictName.PARTIAL': 'recognised in part',
  'verdictName.NOT_RECOGNISED': 'not recognised',
  'verdictName.UNDETERMINED': 'undetermined',
  requirement: 'The requirement [{code}]',
  requirementFor: 'The requirement for the job {post} in {region}',
  levelReference: 'The level reference [{code}]',
  levelReferenceOf: 'The level reference between {a} and {b}',
  exclusionOf: 'The exclusion [{code}] of {certificate}',
  exclusionOfPlainly: 'The exclusion of {certificate}',
  'change.BEGINS': '{record} comes into force.',
  'change.ENDS': '{record} ends.',
  'change.SUSPENDED': '{record} is suspended.',
  'change.REINSTATED': '{record} applies again.',
  'change.AWARDED': '{record} is awarded.',
  'change.EXPIRES': '{record} expires.',

  remarks: 'To be noted:',
  'remark.UNKNOWN_CONDITION': 'No condition of the register has the code `{code}`, so it satisfies nothing.',
  'remark.EXPIRY_NOT_STATED':
    'No expiry day was given for {certificate}, so it was taken to be valid. It is normally valid for {months, plural, one {# month} other {# months}} and would expire on {day}.',
  'remark.EXPIRY_NOT_STATED.past':
    'No expiry day was given for {certificate}, so it was taken to be valid. It is normally valid for {months, plural, one {# month} other {# months}} and would have expired on {day}: ask for proof that it is still valid.',
  'remark.AWARD_DAY_NOT_STATED':
    'The day of award of {certificate} was not given, and the answer depends on it: ask again with that day.',

  'problem.UNKNOWN_CERTIFICATE': 'The register has no certificate with the code `{value}` ({path}).',
  'problem.UNKNOWN_POST': 'The register has no job with the code `{value}` ({path}).',
  'problem.UNKNOWN_REGION': 'The register has no region with the code `{value}` ({path}).',
  'problem.MALFORMED_DAY':
    '`{value}` ({path}) is not a day of the calendar. Write it as YYYY-MM-DD, for example 2026-01-31.',
  'problem.UNKNOWN_PURPOSE': '`{value}` ({path}) is not a purpose. Choose TRAINING, EVALUATION or PRACTICE.',
  'problem.NO_HOLDINGS': 'The question names no certificate ({path}). Name at least one that is held.',
  'problem.MALFORMED_NUMBER':
    '`{value}` ({path}) is not a number of years. Give a number that is zero or more, for example 3.',
  didYouMean: 'Did you mean {codes}?',
  lookUp: 'Look its code up in the register.',
  filing:
    'Verdict: {verdict}. Requirement: {requirement}. Route: {route}. Weakest standing: {standing}. Revision of the register: {revision}.',
};
