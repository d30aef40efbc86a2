/** What the records of the shipped catalogue are found by. */
import { compile, RECORD_TYPES, type Recorded } from '../../src/recognition';
import { identify } from '../../src/registers/search/identify';
import { namesOf } from '../../src/registers/search/search-index';
import { shippedRegister } from '../support/gba';

const REGISTER = shippedRegister();
const { tables } = compile(REGISTER, 1);

describe('other names of the shipped catalogue', () => {
  it('lead to their record alone', () => {
    const astray = RECORD_TYPES.flatMap((type) =>
      (REGISTER[type] as readonly Recorded[]).flatMap((record) =>
        namesOf(record)
          .filter(({ isOther }) => isOther)
          .map(
            ({ text }) =>
              [text, identify(tables, type, text).map(({ position }) => tables[type].codeAt(position))] as const,
          )
          .filter(([, codes]) => codes.length !== 1 || codes[0] !== record.code)
          .map(([text, codes]) => `${type} ${record.code}: ${text} → ${codes.join(', ')}`),
      ),
    );
    expect(astray).toEqual([]);
  });

  it.each([
    ['posts', '珠寶設計師', 'jewellery-designer'],
    ['posts', 'Jewelry Designer', 'jewellery-designer'],
    ['posts', '打金師傅', 'jewellery-maker'],
    ['posts', 'ourives', 'jewellery-maker'],
    ['posts', '寶石學家', 'gem-tester'],
    ['fields', 'Jewelry', 'jewellery'],
    ['fields', 'ourivesaria', 'jewellery'],
    ['certificates', 'FGA', 'GEMA-DIPLOMA'],
    ['certificates', 'Graduate Gemologist', 'GIA-GG'],
    ['certificates', '贵金属首饰制作工（五级）', 'CN-JEWELLER-5'],
    ['certificates', '電工牌', 'HK-REW'],
    ['bodies', 'Gem-A', 'GEMA'],
    ['bodies', '職訓局', 'VTC'],
    ['bodies', '人社部', 'MOHRSS'],
    ['frameworks', 'HKQF', 'HKQF'],
    ['frameworks', '資歷架構', 'HKQF'],
    ['regions', 'Macau', 'MO'],
  ] as const)('of %s, %s is %s', (type, text, code) => {
    const [best, ...rest] = identify(tables, type, text);
    expect(tables[type].codeAt(best.position)).toBe(code);
    expect(best.by).not.toBe('NEAR');
    expect(rest).toEqual([]);
  });
});
