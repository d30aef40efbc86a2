import { dayInWords } from '../../src/language/days';

describe('Days in words', () => {
  it('are written as the readers of each language write them', () => {
    expect(dayInWords('2026-02-01')).toEqual({
      en: '1 February 2026',
      'zh-Hant': '2026年2月1日',
      'zh-Hans': '2026年2月1日',
      pt: '1 de fevereiro de 2026',
    });
  });

  it.each(['2026-02-30', 'soon', ''])('leave what is no day as it is: %j', (written) => {
    expect(Object.values(dayInWords(written))).toEqual(Array(4).fill(written));
  });
});
