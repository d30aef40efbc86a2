/** Every kind of problem that a document can have, with the place and the words it is reported in. */
import { checkDocument, emptyRegister, formatDocument, referrersOf } from '../../src/document';
import { compile, surveyOf, type RecordType, type Register } from '../../src/recognition';
import { CASES, damaged, level, type Document } from './damage';
import { fileOf, goodDocument, problemsOf } from './good';

test('the good document has no problems', () => {
  expect(problemsOf(goodDocument())).toEqual([]);
});

test.each(CASES)('%s is reported', (_name, damage, pointer, code, message) => {
  expect(problemsOf(damaged(damage))).toEqual([
    {
      file: 'document.json',
      pointer,
      code,
      message: expect.objectContaining({ en: message }) as object,
      value: expect.any(String) as string,
    },
  ]);
});

test('every problem is reported in one go, in the order of the document', () => {
  const document = damaged((d) =>
    CASES.filter(([name]) => /far from any|half a month|reserved|far too/.test(name)).forEach(([, damage]) =>
      damage(d),
    ),
  );
  expect(problemsOf(document).map(({ pointer }) => pointer)).toEqual([
    '/certificates/1/validMonths',
    '/exclusions/0/posts/0',
    '/requirements/0/routes/0/conditions/0',
  ]);
});

test('a file that is no object is reported', () => {
  expect(problemsOf([])).toMatchObject([{ pointer: '', code: 'WRONG_TYPE' }]);
});

test('a record with problems is still known to others', () => {
  const problems = problemsOf(damaged((d) => (d.bodies[0].kinds = [])));
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/bodies/0/kinds']);
});

const regions = (count: number, parent: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({
    code: `r${String(index)}`,
    name: { en: 'x' },
    ...(index > 0 && { parent: parent(index) }),
  }));

test('more regions than can be compiled are reported', () => {
  expect(problemsOf({ regions: regions(65_536, () => 'r0') })).toMatchObject([
    { pointer: '/regions', code: 'TOO_MANY' },
  ]);
});

test('a chain of very many regions is checked, however deep', () => {
  expect(problemsOf({ regions: regions(60_000, (index) => `r${String(index - 1)}`) })).toEqual([]);
});

test('a code that stands in two files is reported in the second', () => {
  const again = { regions: [{ code: 'HK', name: { en: 'Again' } }] };
  const { problems } = checkDocument(
    [fileOf(goodDocument(), 'a.json'), fileOf(again, 'b.json')],
    surveyOf(emptyRegister()),
  );
  expect(problems).toMatchObject([{ file: 'b.json', pointer: '/regions/0/code', code: 'DUPLICATE' }]);
});

describe('against the register that there is,', () => {
  const present = { ...emptyRegister(), ...(goodDocument() as unknown as Register) };
  const problems = (content: unknown) => checkDocument([fileOf(content)], surveyOf(present)).problems;

  test('a document may name what the register has', () => {
    expect(problems({ certificates: [{ code: 'E', name: { en: 'E' }, body: 'B', units: ['u3'] }] })).toEqual([]);
  });

  test('a certificate that is amended keeps the units that are credited', () => {
    expect(problems({ certificates: [{ code: 'A', name: { en: 'A' }, body: 'B', units: ['u2'] }] })).toMatchObject([
      {
        pointer: '/certificates/0/units',
        code: 'UNIT_IN_USE',
        message: {
          en: 'The unit `u1` is missing, but the equivalence `e1` credits it. Keep it, or amend the equivalence too.',
        },
      },
    ]);
  });

  describe('a condition that a programme gives', () => {
    const [talk] = goodDocument().programmes.slice(1);
    const programme = { ...talk, code: 'p3', gives: { conditions: ['CANTONESE'] } };
    const register = { ...present, programmes: [...present.programmes, programme] } as unknown as Register;
    const found = (content: unknown) => checkDocument([fileOf(content)], surveyOf(register)).problems;
    const { conditions, ...unconditional } = goodDocument().equivalences[1];
    const [required, ...otherRequirements] = goodDocument().requirements;
    const elsewhere = { ...required, routes: [{ code: 'r4', needs: [], conditions }] };

    test('is not dropped by the last record that asks for it', () => {
      const message = {
        en: 'No record would have the condition `CANTONESE` any more, but the programme `p3` gives it. Keep it, or amend the programme too.',
      };
      expect(found({ equivalences: [unconditional] })).toMatchObject([
        { pointer: '/equivalences/0', code: 'CONDITION_IN_USE', message },
      ]);
      expect(found({ equivalences: [unconditional], requirements: [elsewhere] })).toEqual([]);
      const amended = { ...programme, gives: { certificates: ['A'] } };
      expect(found({ equivalences: [unconditional], programmes: [amended] })).toEqual([]);
    });

    test('may be that of an entry', () => {
      const openToAll = { ...talk, entry: undefined };
      delete openToAll.entry;
      expect(found({ programmes: [openToAll] })).toEqual([]);
      const open = { ...programme, entry: undefined };
      delete open.entry;
      expect(found({ programmes: [openToAll, open] })).toMatchObject([
        { pointer: '/programmes/1', code: 'CONDITION_IN_USE' },
      ]);
    });

    test('rests on the last record that has it', () => {
      const resting = (type: RecordType, code: string, on = register) => referrersOf(on, { type, code });
      expect(resting('equivalences', 'e2')).toEqual([{ type: 'programmes', code: 'p3' }]);
      expect(
        resting('equivalences', 'e2', { ...register, requirements: [elsewhere, ...otherRequirements] as never }),
      ).toEqual([]);
      expect(resting('programmes', 'p1')).toEqual([
        { type: 'programmes', code: 'p2' },
        { type: 'openings', code: 'o1' },
      ]);
    });
  });

  test('a programme keeps the levels that it names', () => {
    const frameworks = [{ code: 'EQF', name: { en: 'x' }, levels: [level('6')] }];
    const levelReferences = [{ ...goodDocument().levelReferences[0], b: { framework: 'EQF', level: '6' } }];
    expect(problems({ frameworks, levelReferences })).toMatchObject([
      { code: 'LEVEL_IN_USE', message: { en: expect.stringContaining('`p1`') as string } },
    ]);
  });

  test('a framework that is amended keeps the levels that are named', () => {
    expect(problems({ frameworks: [{ code: 'HKQF', name: { en: 'x' }, levels: [level('3')] }] })).toMatchObject([
      { pointer: '/frameworks/0/levels', code: 'LEVEL_IN_USE' },
    ]);
  });

  test('levels of a framework that has problems of its own are not held against those that the register has', () => {
    const framework = { code: 'HKQF', name: { en: 'x' }, region: 'nowhere', levels: [{ code: '4' }, level('9')] };
    const placements = [{ framework: 'HKQF', level: '9' }];
    const certificate = { code: 'E', name: { en: 'E' }, body: 'B', placements };
    const found = problems({ frameworks: [framework], certificates: [certificate] });
    expect(found.map(({ pointer }) => pointer.split('/', 3).join('/'))).not.toContain('/certificates/0');
    expect(found).not.toEqual([]);
  });

  test.each([
    ['Hxx', 'HK'],
    ['HKxxx', undefined],
    ['jewelerys', 'jewellery'],
  ])('for `%s` the nearest code is %s: two slips in a short word, more only in a long one', (field, near) => {
    const type = near === 'jewellery' ? 'fields' : 'regions';
    const [{ message }] = problems({ [type]: [{ code: 'E', name: { en: 'E' }, parent: field }] });
    expect(message.en?.includes(`\`${near ?? ''}\``)).toBe(near !== undefined);
  });

  test('a level reference and a need name levels as well as a certificate does', () => {
    const framework = { code: 'HKQF', name: { en: 'x' }, levels: [level('3')] };
    const certificate = { code: 'A', name: { en: 'A' }, body: 'B', units: ['u1', 'u2'] };
    const reference = { ...goodDocument().levelReferences[0], a: { framework: 'HKQF', level: '3' } };
    const named = (by: string) => [
      { code: 'LEVEL_IN_USE', message: { en: expect.stringContaining(`\`${by}\``) as string } },
    ];
    expect(problems({ frameworks: [framework] })).toMatchObject(named('A'));
    expect(problems({ frameworks: [framework], certificates: [certificate] })).toMatchObject(named('ref'));
    expect(
      problems({ frameworks: [framework], certificates: [certificate], levelReferences: [reference] }),
    ).toMatchObject(named('R'));
  });

  test('a level reference between two levels of one framework is refused, whichever they are', () => {
    const frameworks = [{ code: 'HKQF', name: { en: 'x' }, region: 'HK', levels: [level('4'), level('5')] }];
    const [a, b] = ['4', '5'].map((order) => ({ framework: 'HKQF', level: order }));
    expect(problems({ frameworks, levelReferences: [{ code: 'within', a, b }] })).toMatchObject([
      { pointer: '/levelReferences/0/b/framework' },
    ]);
  });

  test('a requirement is held against every other of its post and region, not only the next', () => {
    const always = { code: 'R0', post: 'designer', region: 'HK', routes: [{ code: 'r', needs: [] }] };
    expect(problems({ requirements: [always] })).toMatchObject(
      ['R', 'R2'].map((other) => ({
        pointer: '/requirements/0',
        code: 'OVERLAP',
        message: { en: expect.stringContaining(`\`R0\` and \`${other}\``) as string },
      })),
    );
  });

  test('a requirement is held against the one before it where several follow one another', () => {
    const routes = [{ code: 'r', needs: [] }];
    const during = (code: string, period: object) => ({ code, post: 'designer', region: 'GD', period, routes });
    const requirements = [
      during('P1', { until: '2020-01-01' }),
      during('P2', { from: '2020-01-01', until: '2024-01-01' }),
      during('P3', { from: '2023-01-01', until: '2025-01-01' }),
    ];
    expect(problems({ requirements })).toMatchObject([{ pointer: '/requirements/2/period', code: 'OVERLAP' }]);
  });

  test('a requirement must not overlap one that the register has', () => {
    const period = { from: '2026-01-01', until: '2026-02-01' };
    const added = { code: 'R3', post: 'designer', region: 'HK', period, routes: [{ code: 'r', needs: [] }] };
    expect(problems({ requirements: [added] })).toMatchObject([{ pointer: '/requirements/0/period', code: 'OVERLAP' }]);
    expect(problems({ requirements: [{ ...added, code: 'R', period: { until: '2027-01-01' } }] })).toEqual([]);
  });

  test('a condition means what it means there', () => {
    const equivalence = {
      ...goodDocument().equivalences[1],
      conditions: [{ code: 'EXP', kind: 'OTHER', text: { en: 'x' } }],
    };
    expect(problems({ equivalences: [equivalence] })).toMatchObject([
      { pointer: '/equivalences/0/conditions/0', code: 'CONDITION_DIFFERS' },
    ]);
  });

  test('a condition asks for the same language wherever it stands', () => {
    const equivalences = ['yue', 'cmn'].map((language, at) => ({
      ...goodDocument().equivalences[at],
      conditions: [{ code: 'TONGUE', kind: 'LANGUAGE', text: { en: 'x' }, language }],
    }));
    expect(problems({ equivalences })).toMatchObject([
      { pointer: '/equivalences/1/conditions/0', code: 'CONDITION_DIFFERS' },
    ]);
  });

  test('a condition may change where every record that has it is amended', () => {
    const [requirement] = present.requirements;
    const [experience] = requirement.routes[0].conditions ?? [];
    const routes = [{ code: 'r1', needs: [], conditions: [{ ...experience, years: 4 }] }];
    expect(problems({ requirements: [{ ...requirement, routes }] })).toEqual([]);
  });

  test('a parent must not lie below its child', () => {
    expect(problems({ fields: [{ code: 'jewellery', name: { en: 'x' }, parent: 'design' }] })).toMatchObject([
      { code: 'CYCLE' },
    ]);
  });
});

test('what has no problems compiles, and is written alike whatever the order of records and fields', () => {
  const document = goodDocument();
  const { records } = checkDocument([fileOf(document)], surveyOf(emptyRegister()));
  const register = { ...emptyRegister(), ...records };
  expect(compile(register, 1).tables.certificates.codes).toEqual(['A', 'C', 'D']);
  const turned = JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Document;
  for (const list of Object.values(turned)) list.reverse();
  const again = checkDocument([fileOf(turned)], surveyOf(emptyRegister())).records;
  expect(formatDocument({ ...emptyRegister(), ...again })).toBe(formatDocument(register));
});
