/** What the founding documents state of training, row by row against the shipped catalogue; and the ways that its examples open. */
import { written } from '../../src/api/names';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePathways, waysTo, type Ways } from '../../src/pathways';
import {
  compile,
  isRefusal,
  runToEnd,
  type Code,
  type Consortium,
  type Course,
  type CourseCategory,
  type Recorded,
  type Skill,
  type Text,
} from '../../src/recognition';
import { shippedRegister } from '../support/gba';

const factsOf = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, 'facts', name), 'utf8'));

interface Row {
  readonly postGroup: string;
  readonly jobSkill: string;
  readonly skillCategory: string;
  readonly courses: {
    readonly basic: readonly string[];
    readonly compulsory: readonly string[];
    readonly elective: readonly string[];
    readonly basicOpen?: boolean;
    readonly compulsoryOpen?: boolean;
    readonly electiveOpen?: boolean;
  };
  readonly integratedCourses: readonly string[];
  readonly qualifications: readonly string[];
  readonly stated?: { readonly integratedCourses: string; readonly qualifications: string };
}

const { rows } = factsOf('jewellery-table.json') as { readonly rows: readonly Row[] };
const REGISTER = shippedRegister();
const { postGroups, skills, courses, consortia, programmes, openings, certificates } = REGISTER;

/** The words of a name, whatever its spelling of jewellery and its capitals. */
const spelt = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('jewelry', 'jewellery')
    .replaceAll('watercolor', 'watercolour')
    .replaceAll('mold', 'mould')
    .replace(/(digital|standard|organ|special)iz/g, '$1is');
const isNamed = ({ name }: { readonly name: Text }, words: string): boolean => spelt(name.en ?? '') === spelt(words);
function namedIn<R extends { readonly name: Text }>(records: readonly R[], words: string): R {
  const found = records.filter((record) => isNamed(record, words));
  expect([words, found.length]).toEqual([words, 1]);
  return found[0];
}
const noteOf = ({ source }: Recorded): string => written(source?.note ?? '', 'en');

/** The table's qualifications among the certificates, which stood in the register before. */
const QUALIFICATIONS: Readonly<Record<string, Code>> = {
  'GIC jewelry designer (hand drawn) qualification certificate': 'GIC-JD-HAND',
  'IGI Jewelry Designer Certification': 'IGI-JD',
  'GIA Jewelry Designer Certification': 'GIA-JD',
  'GIC Computer Jewelry Designer Qualification Certificate': 'GIC-JD-CAD',
  'IGI CAD Design Certification': 'IGI-CAD',
  'HRD Antwerp jewelry creative design hand-painted certificate': 'HRD-JCD-HAND',
  'GIC Jewelry Craft Technician Training Certificate': 'GIC-CRAFT',
  'Ministry of Labor and Social Security, precious metal jewelry, hand-made': 'MOLSS-PMJ-HAND',
  'GIC gem setting technician training certificate': 'GIC-SETTING',
  'GIC Enamel Basic Craft Course Certificate': 'GIC-ENAMEL',
  'GIC wood grain gold jewelry craft course training certificate': 'GIC-WOODGRAIN',
  'Jewelry Salesperson, Ministry of Labor and Social Security': 'MOLSS-SALES',
};
const CATEGORIES: Readonly<Record<string, Skill['category']>> = {
  'Professional core skills': 'CORE',
  'Career development skills': 'CAREER_DEVELOPMENT',
};

const coursesOf = ({ courses: taught = [] }: Skill, category: CourseCategory): readonly Course[] =>
  courses.filter((course) => taught.includes(course.code) && course.category === category);

describe('Table 1 of the jewellery paper', () => {
  it.each(rows.map((row, at) => [at + 1, row] as const))('is in the catalogue, row %i', (_, row) => {
    const group = namedIn(postGroups, row.postGroup);
    const skill = namedIn(skills, row.jobSkill);
    expect(skill.category).toBe(CATEGORIES[row.skillCategory]);
    expect(skill.posts.filter((post) => !group.posts.includes(post))).toEqual([]);
    for (const [category, part] of [
      ['BASIC', 'basic'],
      ['COMPULSORY', 'compulsory'],
      ['ELECTIVE', 'elective'],
    ] as const) {
      for (const words of row.courses[part]) namedIn(coursesOf(skill, category), words);
      if (row.courses[`${part}Open`] === true) expect(noteOf(skill)).toMatch(/and so/);
    }
    const qualifications = row.qualifications.map((words) => QUALIFICATIONS[words]);
    for (const words of row.integratedCourses)
      expect(namedIn(coursesOf(skill, 'INTEGRATED'), words).certificates).toEqual(qualifications);
    expect(qualifications.filter((code) => skill.certificates?.includes(code) !== true)).toEqual([]);
    if (row.stated !== undefined) {
      expect([coursesOf(skill, 'INTEGRATED'), skill.certificates ?? []]).toEqual([[], []]);
      expect(noteOf(skill)).toContain('none');
    }
  });

  it('is all that the catalogue has from it', () => {
    const unnamed = <R extends Recorded & { readonly name: Text }>(records: readonly R[], words: readonly string[]) =>
      records.filter((record) => !words.some((one) => isNamed(record, one))).map(({ code }) => code);
    const named = (part: (row: Row) => readonly string[]): readonly string[] => rows.flatMap(part);
    expect(
      unnamed(
        postGroups,
        named(({ postGroup }) => [postGroup]),
      ),
    ).toEqual([]);
    expect(
      unnamed(
        skills,
        named(({ jobSkill }) => [jobSkill]),
      ),
    ).toEqual([]);
    for (const [category, part] of [
      ['BASIC', named((row) => row.courses.basic)],
      ['COMPULSORY', named((row) => row.courses.compulsory)],
      ['ELECTIVE', named((row) => row.courses.elective)],
      ['INTEGRATED', named((row) => row.integratedCourses)],
    ] as const) {
      const ofCategory = courses.filter((course) => course.category === category);
      expect(unnamed(ofCategory, part)).toEqual([]);
      expect(ofCategory).toHaveLength(new Set(part.map(spelt)).size);
    }
    const attested = new Set(skills.flatMap((skill) => skill.certificates ?? []));
    expect([...attested].sort()).toEqual(Object.values(QUALIFICATIONS).sort());
    expect(named(({ qualifications }) => qualifications).filter((words) => !(words in QUALIFICATIONS))).toEqual([]);
    for (const code of attested) expect(certificates.some((one) => one.code === code)).toBe(true);
  });

  it('has courses in one with certificates that serve its six stages', () => {
    for (const course of courses)
      expect(course.stages).toEqual(
        course.category === 'INTEGRATED'
          ? ['TEACHING', 'LEARNING', 'DOING', 'CERTIFICATION', 'BUSINESS_APPLICATION', 'COMPETITION']
          : undefined,
      );
  });
});

describe('the pilot', () => {
  const facts = factsOf('pilot.json') as {
    readonly project: {
      readonly name: string;
      readonly place: string;
      readonly day: string;
      readonly yearStated: false;
    };
    readonly mutualRecognitionOfQualificationsIn: readonly string[];
    readonly groupStandard: {
      readonly title: string;
      readonly regulates: readonly string[];
      readonly formulatedWith: readonly string[];
    };
    readonly industry: { readonly region: string };
  };
  const PURPOSES: Readonly<Record<string, string>> = {
    'talent cultivation': 'TRAINING',
    evaluation: 'EVALUATION',
    practice: 'PRACTICE',
  };
  const project = namedIn(consortia, facts.project.name);

  it('has its project, place, standard and headings', () => {
    expect(namedIn(REGISTER.bodies, facts.project.place).code).toBe(project.members[0].body);
    expect(project.standard && isNamed({ name: project.standard.title }, facts.groupStandard.title)).toBe(true);
    expect(project.standard?.headings.map(({ en }) => spelt(en ?? ''))).toEqual(
      facts.groupStandard.regulates.map(spelt),
    );
    for (const party of facts.groupStandard.formulatedWith) expect(noteOf(project)).toContain(party);
  });

  it('has its purposes and regions, and no day that is not stated', () => {
    const [agreement] = REGISTER.agreements.filter(({ code }) => project.agreements?.includes(code));
    expect(agreement.purposes).toEqual(facts.mutualRecognitionOfQualificationsIn.map((words) => PURPOSES[words]));
    expect([project.region, ...agreement.regions]).toEqual(['GHM', 'GHM']);
    expect(facts.industry.region).toBe('Guangdong-Hong Kong-Macao Greater Bay Area');
    expect(REGISTER.regions.filter(({ parent }) => parent === 'GHM').map(({ code }) => code)).toEqual([
      'CN-GD',
      'HK',
      'MO',
    ]);
    expect(project.founded).toBeUndefined();
    expect(noteOf(project)).toMatch(/9 January whose year is not stated/);
  });
});

describe('the education group', () => {
  const facts = factsOf('education-group.json') as {
    readonly group: {
      readonly name: string;
      readonly established: string;
      readonly ledBy: string;
      readonly guidedBy: string;
      readonly units: number;
      readonly unitKinds: readonly string[];
      readonly colleges: number;
    };
    readonly events: readonly { readonly day: string; readonly what: string }[];
    readonly apprenticeship: {
      readonly programmes: readonly string[];
      readonly students: { readonly atLeast: number };
    };
    readonly integratedClass: { readonly name: string; readonly partners: readonly string[] };
    readonly internships: { readonly atLeast: number };
    readonly bases: { readonly enterprises: number; readonly kinds: readonly string[] };
    readonly specialisedColleges: readonly string[];
  };
  const group: Consortium = namedIn(consortia, facts.group.name);
  const bodyOf = (name: string): Code => namedIn(REGISTER.bodies, name).code;

  it('has its founding, lead and guidance', () => {
    expect(noteOf(group)).toContain(`established in ${facts.group.established}, the day is not stated`);
    expect(group.founded).toBeUndefined();
    expect(group.lead).toBe(bodyOf(facts.group.ledBy));
    expect(group.members.map(({ body }) => body)).toEqual([bodyOf(facts.group.ledBy), bodyOf(facts.group.guidedBy)]);
    const [, , recognised, launch] = facts.events;
    expect(noteOf(group)).toContain('recognised as a municipal demonstration group in January 2023');
    expect([recognised.day, launch.day]).toEqual(['2023-01', group.counts?.[0].on]);
  });

  it('has the number and kinds of its members, its colleges and the enterprises with bases', () => {
    const [units, colleges, enterprises] = group.counts ?? [];
    expect([units.value, colleges.value, enterprises.value]).toEqual([
      facts.group.units,
      facts.group.colleges,
      facts.bases.enterprises,
    ]);
    for (const kind of facts.group.unitKinds) expect(spelt(units.what.en ?? '')).toContain(spelt(kind));
  });

  it('has its training bases and specialised colleges', () => {
    const bases = group.bases ?? [];
    const kindOf = (words: string) => namedIn(bases, words).kind;
    expect(facts.specialisedColleges.map(kindOf)).toEqual(['COLLEGE', 'COLLEGE', 'COLLEGE']);
    expect(facts.bases.kinds.map((words) => kindOf(words.replace('centers', 'centres')))).toEqual([
      'TRAINING_CENTRE',
      'TRAINING_BASE',
      'TRAINING_BASE',
    ]);
    const [founded] = facts.events;
    expect(founded.day).toBe('2021-02');
    const [modern, ...others] = bases.filter(({ name }) => founded.what.startsWith(name.en ?? '?'));
    expect([modern.kind, others]).toEqual(['COLLEGE', []]);
    expect(bases).toHaveLength(facts.specialisedColleges.length + facts.bases.kinds.length + 1);
  });

  it('has its joint class with its partners, and invents neither months nor cost nor places', () => {
    const joint = namedIn(programmes, facts.integratedClass.name);
    expect(joint).toMatchObject({ mode: 'JOINT', consortium: group.code, standing: 'REPORTED' });
    expect(joint.providers).toEqual(facts.integratedClass.partners.map(bodyOf));
    expect([joint.months, joint.cost, joint.places]).toEqual([undefined, undefined, undefined]);
  });

  it('has its internships and apprentices', () => {
    const placesOf = (kind: string) =>
      openings.filter((opening) => opening.kind === kind).map(({ places, consortium }) => [consortium, places]);
    expect(placesOf('INTERNSHIP')).toEqual([[group.code, facts.internships.atLeast]]);
    expect(placesOf('APPRENTICESHIP')).toEqual([[group.code, facts.apprenticeship.students.atLeast]]);
    const [apprentices] = openings.filter(({ kind }) => kind === 'APPRENTICESHIP');
    for (const words of facts.apprenticeship.programmes)
      expect(spelt(apprentices.name.en ?? '')).toContain(spelt(words));
  });
});

describe('programmes that are examples', () => {
  it('say so in every language, and only they are ILLUSTRATIVE', () => {
    for (const { code, name, standing } of programmes) {
      const says = [
        name.en?.includes('(illustrative)'),
        name['zh-Hant']?.includes('（示例）'),
        name['zh-Hans']?.includes('（示例）'),
        name.pt?.includes('(ilustrativo)'),
      ];
      expect([code, ...says]).toEqual([code, ...says.map(() => standing === 'ILLUSTRATIVE')]);
    }
    for (const records of [postGroups, courses, skills, consortia, openings])
      for (const { standing } of records) expect(standing).toBe('REPORTED');
  });

  const pathways = runToEnd(compilePathways(compile(REGISTER, 1)));
  const ways = (post: Code, region: Code, illustrative = true): Ways => {
    const answer = runToEnd(
      waysTo(pathways, {
        holdings: [{ certificate: 'GIC-JD-HAND', awardedOn: '2025-06-30' }],
        post,
        region,
        purpose: 'PRACTICE',
        from: '2027-02-01',
        preferences: { illustrative },
      }),
    );
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const stepsOf = (answer: Ways) =>
    answer.ways.map(({ steps }) => steps.map((step) => ('programme' in step ? step.programme : null)));

  it('lead a student with the hand-drawn certificate to a gem setter’s post in Hong Kong', () => {
    expect(stepsOf(ways('gem-setter', 'HK'))).toEqual([
      ['EX-GZ-SETTING', 'EX-HK-SAFETY', 'EX-VTC-BRIDGE'],
      ['EX-HK-SAFETY', 'EX-VTC-SETTING'],
    ]);
    expect(stepsOf(ways('gem-setter', 'HK', false))).toEqual([]);
  });

  it('and to a designer’s post in Macao', () => {
    const answer = ways('jewellery-designer', 'MO');
    expect(stepsOf(answer)).toEqual([['EX-CAD-BRIDGE', 'EX-GZ-CREATIVE'], ['EX-HKDI-HD']]);
    for (const { decision } of answer.ways) expect(decision.verdict).toBe('RECOGNISED');
  });
});
